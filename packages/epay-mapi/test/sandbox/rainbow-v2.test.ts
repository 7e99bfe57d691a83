import { reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { privatePem, publicBase64, stranger } from '../support/rsa.ts'
import { input, open, refund } from '../support/simulated-v2.ts'

const { orderId, amount } = input

describe('beside the simulated gateway', () => {
  it.each([
    ['wxpay', {}, 'qr'],
    ['alipay', {}, 'redirect'],
    ['qqpay', {}, 'deeplink'],
    ['wxpay', { via: 'jump' }, 'redirect'],
  ] as const)(
    'pays by %s, %j, following its %s, to a verified notification',
    async (method, more, type) => {
      const { epay, desk, payLast } = open()
      const created = await epay.payments.create({ ...input, method, ...more, ext: 'user-15452' })
      expect(created).toMatchObject({
        status: 'pending',
        payable: null,
        nextAction: { type },
        evidence: { signed: true },
      })
      await payLast()
      expect(desk.events()).toMatchObject([
        { status: 'succeeded', orderId, credited: amount, name: { raw: 'product' } },
      ])
      expect(desk.events()[0]?.ext?.raw).toBe('user-15452')
      expect(desk.replies).toEqual(['success'])
    },
  )

  it('asks for a payment from nothing to given back', async () => {
    const { epay, payLast } = open()
    const ask = () => epay.payments.query({ orderId, amount })
    expect(await ask()).toMatchObject({ status: 'not-found', evidence: { signed: false } })
    await epay.payments.create(input)
    expect(await ask()).toMatchObject({ status: 'pending', evidence: { signed: true } })
    await payLast()
    expect(await ask()).toMatchObject({ status: 'succeeded', credited: amount })
    expect(await epay.refunds.create(refund)).toMatchObject({ status: 'succeeded', amount })
    const state = { status: 'succeeded', refundId: 'REF-0001', amount }
    expect(await epay.refunds.query(refund)).toMatchObject(state)
    expect(await ask()).toMatchObject({ status: 'refunded', requested: amount, hints: [] })
  })

  it('gets to the state of an order and of a refund whose calls were lost', async () => {
    const { epay, lose, payLast } = open()
    lose('payments.create')
    const lost = await epay.payments.create(input)
    if (lost.status !== 'unknown') return expect.unreachable(lost.status)
    expect(await reconcile(epay, lost.ticket)).toMatchObject({ status: 'pending' })
    // the same payment once more leads to the same order, and to its link
    expect(await epay.payments.create(input)).toMatchObject({ nextAction: { type: 'redirect' } })
    await payLast()
    expect(await reconcile(epay, lost.ticket)).toMatchObject({ status: 'succeeded' })
    lose('refunds.create')
    const gone = await epay.refunds.create(refund)
    if (gone.status !== 'unknown') return expect.unreachable(gone.status)
    expect(await reconcile(epay, gone.ticket)).toMatchObject({ status: 'succeeded', amount })
  })

  it('knows a refund number again, and gives nothing back twice', async () => {
    const { epay, paid } = open()
    await paid()
    const part = { ...refund, amount: { value: '0.30', currency: 'CNY' } as const }
    expect(await epay.refunds.create(part)).toMatchObject({ status: 'succeeded' })
    expect(await epay.refunds.create(part)).toMatchObject({ status: 'pending' })
    expect(await epay.refunds.query(part)).toMatchObject({ status: 'succeeded' })
    // the older refund is answered, of another amount
    expect(await epay.refunds.create(refund)).toMatchObject({
      status: 'unknown',
      cause: 'mismatch',
    })
    const second = { ...part, refundId: 'REF-0002' }
    expect(await epay.refunds.create(second)).toMatchObject({ status: 'succeeded' })
    const state = await epay.payments.query({ orderId, amount })
    expect(state).toMatchObject({ status: 'refunded', raw: { refundmoney: '0.60' } })
  })

  it('is told what is refused, and acts on what is signed', async () => {
    const { epay, paid } = open()
    await paid()
    const tooMuch = { ...refund, amount: { value: '2.00', currency: 'CNY' } as const }
    expect(await epay.refunds.create(tooMuch)).toMatchObject({ status: 'failed', code: '-1' })
    expect(await epay.payments.create(input)).toMatchObject({ status: 'unknown', cause: 'refused' })
    const { epay: confirming } = open({}, { unsignedRefusals: 'confirmed' })
    const none = { ...refund, orderId: 'ORD-0009' }
    expect(await confirming.refunds.create(none)).toMatchObject({ status: 'failed' })
    const { epay: signing } = open({ signsRefusals: true })
    const maintenance = { ...input, amount: { value: '1.72', currency: 'CNY' } as const }
    expect(await signing.payments.create(maintenance)).toMatchObject({
      status: 'pending',
      refused: { code: '-2' },
    })
  })

  it('proves the credentials, and tells when they are wrong', async () => {
    expect(await open().epay.check()).toMatchObject({ ok: true })
    const { epay: wrong } = open({}, { privateKey: privatePem(stranger) })
    expect(await wrong.check()).toMatchObject({ ok: false, code: '-3' })
    const late = () => new Date(Date.now() - 400_000)
    expect(await open({}, { now: late }).epay.check()).toMatchObject({ ok: false, code: '-3' })
    const { epay: deceived } = open({}, { platformPublicKey: publicBase64(stranger) })
    expect(await deceived.payments.create(input)).toMatchObject({ cause: 'bad-signature' })
  })

  it('sends the payer to the page, by form and by address', async () => {
    const { epay, sandbox, desk, payLast } = open()
    const headers = { 'user-agent': 'Mozilla/5.0', accept: 'text/html' }
    const { clientIp: _, ...order } = input
    const page = { ...order, returnUrl: 'https://shop.example/return' }
    const { action, fields } = epay.payments.form(page)
    const body = new URLSearchParams(fields)
    await sandbox.fetch(new Request(action, { method: 'POST', body, headers }))
    await payLast()
    expect(desk.events()).toMatchObject([{ status: 'succeeded', orderId }])
    const { method: __, ...cashier } = { ...page, orderId: 'ORD-0002' }
    const { url } = epay.payments.form(cashier, { method: 'GET' })
    await sandbox.fetch(new Request(url, { headers }))
    expect(sandbox.orders.at(-1)?.orderId).toBe('ORD-0002')
  })

  it('takes what operators set up: relative links, names and texts that come back', async () => {
    const own = { links: 'relative', notifiedName: 'sent', notifiedMoney: 'two-decimals' }
    const notifyUrl = `${input.notifyUrl}?tenant=7&a=b`
    const { epay, desk, payLast } = open({ own }, { notifyQueryKeys: ['tenant', 'a'] })
    const created = await epay.payments.create({ ...input, notifyUrl, ext: 'it\'s "a&b" \\' })
    const url = expect.stringMatching(/^https:\/\/simulated\.invalid\//)
    expect(created).toMatchObject({ nextAction: { type: 'redirect', url } })
    await payLast()
    expect(desk.events()[0]?.ext?.unescaped).toBe('it\'s "a&b" \\')
  })

  it.each([
    'wrong-signature',
    'missing-signature',
    'unlisted-code',
    'contradictory-fields',
  ] as const)(
    'leaves a payment and a refund unknown that are answered with a fault: %s',
    async fault => {
      const { epay, sandbox, paid } = open()
      sandbox.faults.next(fault, { call: 'payments.create' })
      expect(await epay.payments.create(input)).toMatchObject({ status: 'unknown' })
      await paid()
      sandbox.faults.next(fault, { call: 'refunds.create' })
      expect(await epay.refunds.create(refund)).toMatchObject({ status: 'unknown' })
    },
  )

  it('reads the algorithm by its other name', async () => {
    const { epay, sandbox } = open()
    sandbox.faults.next('other-spelling', { call: 'payments.create' })
    expect(await epay.payments.create(input)).toMatchObject({ status: 'pending' })
  })

  it.each([
    ...(['wrong-signature', 'missing-signature', 'unlisted-code', 'contradictory-fields'] as const),
    ...(['wrong-amount', 'other-order', 'pending-forever', 'not-found-then-found'] as const),
  ])('never believes a query that misbehaves: %s', async fault => {
    const { epay, sandbox, paid } = open()
    await paid()
    sandbox.faults.next(fault, { call: 'payments.query' })
    const state = await epay.payments.query({ orderId, amount }).catch(error => error)
    expect(['pending', 'not-found', undefined]).toContain(state.status)
  })

  it.each(['wrong-amount', 'other-order', 'unlisted-code', 'wrong-signature'] as const)(
    'never believes a refund query that misbehaves: %s',
    async fault => {
      const { epay, sandbox, paid } = open()
      await paid()
      await epay.refunds.create(refund)
      sandbox.faults.next(fault, { call: 'refunds.query' })
      const state = await epay.refunds.query(refund).catch(error => error)
      expect(['pending', undefined]).toContain(state.status)
    },
  )
})
