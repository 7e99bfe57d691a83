import { reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { input, open, refund } from '../support/simulated-v1.ts'

const { orderId, amount } = input

describe.each([3069, 3095] as const)('beside the simulated gateway, version %i', program => {
  it.each([
    ['wxpay', 'qr'],
    ['alipay', 'redirect'],
    ['qqpay', 'deeplink'],
  ] as const)('pays by %s, following its %s, to a verified notification', async (method, type) => {
    const { epay, sandbox, desk, payLast } = open({ program })
    const created = await epay.payments.create({ ...input, method, ext: 'user-15452' })
    expect(created).toMatchObject({ status: 'pending', payable: null, nextAction: { type } })
    await payLast()
    expect(desk.events()).toMatchObject([
      { status: 'succeeded', orderId, credited: amount, name: { raw: 'product' } },
    ])
    expect(desk.events()[0]?.ext?.raw).toBe('user-15452')
    expect(desk.replies).toEqual(['success'])
    // the payer's browser brings the fields of the notification
    const message = { method: 'GET', url: sandbox.deliveries.at(-1)?.url ?? '' }
    expect(await epay.returns.read(message)).toMatchObject({ orderId, claims: 'paid' })
  })

  it('asks for a payment from nothing to given back', async () => {
    const { epay, payLast, paid } = open({ program })
    const ask = () => epay.payments.query({ orderId, amount })
    expect(await ask()).toMatchObject({ status: 'not-found' })
    await epay.payments.create(input)
    expect(await ask()).toMatchObject({ status: 'pending' })
    await payLast()
    expect(await ask()).toMatchObject({
      status: 'succeeded',
      credited: amount,
      paidAt: expect.any(Date),
      evidence: { source: 'query', signed: false },
    })
    expect(await epay.refunds.create(refund)).toMatchObject({
      status: 'succeeded',
      refundId: 'REF-0001',
      amount,
    })
    expect(await ask()).toMatchObject({ status: 'refunded', requested: amount })
    await paid({ orderId: 'ORD-0002' })
    const other = { value: '2.00', currency: 'CNY' } as const
    await expect(epay.payments.query({ orderId: 'ORD-0002', amount: other })).rejects.toMatchObject(
      { name: 'ProtocolError', code: 'mismatch' },
    )
  })

  it('gets to the state of an order whose create call was lost', async () => {
    const { epay, lose, payLast } = open({ program })
    lose('payments.create')
    const lost = await epay.payments.create(input)
    if (lost.status !== 'unknown') return expect.unreachable(lost.status)
    expect(await reconcile(epay, lost.ticket)).toMatchObject({ status: 'pending' })
    // the same payment once more leads to the same order, and to its link
    const again = await epay.payments.create(input)
    expect(again).toMatchObject({ status: 'pending', nextAction: { type: 'redirect' } })
    await payLast()
    expect(await reconcile(epay, lost.ticket)).toMatchObject({ status: 'succeeded' })
  })

  it('is told what is refused', async () => {
    const { epay, sandbox, payLast } = open({ program })
    const maintenance = { value: '1.72', currency: 'CNY' } as const
    expect(await epay.payments.create({ ...input, amount: maintenance })).toMatchObject({
      status: 'pending',
      refused: { code: '-2' },
    })
    await epay.payments.create({ ...input, orderId: 'ORD-0002' })
    const other = { ...input, orderId: 'ORD-0002', name: 'another' }
    expect(await epay.payments.create(other)).toMatchObject({ status: 'pending', refused: {} })
    await payLast()
    const repeated = await epay.payments.create({ ...input, orderId: 'ORD-0002' })
    expect(repeated).toMatchObject({ status: 'succeeded' })
    sandbox.faults.next('refused-although-created', { call: 'payments.create' })
    expect(await epay.payments.create({ ...input, orderId: 'ORD-0003' })).toMatchObject({
      status: 'pending',
      refused: { code: '-1' },
    })
  })

  it('proves the credentials, and tells when they are wrong', async () => {
    const { epay } = open({ program })
    expect(await epay.check()).toEqual({ ok: true, hints: [] })
    expect(await epay.balances.query()).toMatchObject({ status: 'answered', balances: [{}] })
    const { epay: wrong } = open({ program }, { secret: 'another-secret-1' })
    expect(await wrong.check()).toMatchObject({ ok: false, code: '-3' })
    const { epay: nobody } = open({ program }, { merchantId: '1002' })
    expect(await nobody.check()).toMatchObject({ ok: false, code: '-3' })
    // a wrong key is a wrong key for the query, too: nothing confirms the older version's -1
    expect(await wrong.payments.create(input)).toMatchObject(
      program === 3069
        ? { status: 'unknown', cause: 'refused', code: '-1' }
        : { status: 'failed', reason: 'credentials', code: '-3' },
    )
  })

  it('sends the payer to the page, by form and by address', async () => {
    const { epay, sandbox, desk, payLast } = open({ program })
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
    const { epay, desk, payLast } = open({ program, own }, { notifyQueryKeys: ['tenant', 'a'] })
    const created = await epay.payments.create({ ...input, notifyUrl, ext: 'it\'s "a&b" \\' })
    expect(created).toMatchObject({
      nextAction: {
        type: 'redirect',
        url: expect.stringMatching(/^https:\/\/simulated\.invalid\//),
      },
    })
    await payLast()
    expect(desk.events()).toMatchObject([{ name: { raw: 'VIP' } }])
    expect(desk.events()[0]?.ext?.unescaped).toBe('it\'s "a&b" \\')
  })

  it.each([
    'unlisted-code',
    'contradictory-fields',
    'other-spelling',
    'wrong-amount',
    'other-order',
    'pending-forever',
    'not-found-then-found',
  ] as const)('never believes a query that misbehaves: %s', async fault => {
    const { epay, sandbox, paid } = open({ program })
    await paid()
    sandbox.faults.next(fault, { call: 'payments.query' })
    const state = await epay.payments.query({ orderId, amount }).catch(error => error)
    expect(['pending', 'not-found', undefined]).toContain(state.status)
  })
})
