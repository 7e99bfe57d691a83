import { describe, expect, it } from 'vitest'
import { accepted, useBench } from './support/bench.ts'
import { payment, settings, signatureOf } from './support/merchant.ts'

const { connect, create, answers, lastBody } = useBench()

describe('payments.create', () => {
  it('sends and signs sitename and ext when they are given', async () => {
    answers(accepted)
    await connect().payments.create({ ...payment, sitename: '小店', ext: 'a&b=1' })
    const sent = Object.fromEntries(new URLSearchParams(lastBody()))
    expect(sent).toMatchObject({ sitename: '小店', ext: 'a&b=1' })
    expect(sent.sign).toBe(signatureOf(sent))
  })

  it.each([
    [{ qrcode: 'wxp://f2f0' }, { type: 'qr', payload: 'wxp://f2f0' }],
    [{ payurl: 'https://p.example/1' }, { type: 'redirect', url: 'https://p.example/1' }],
    [{ payurl: 'weixin://dl/pay?t=1' }, { type: 'deeplink', url: 'weixin://dl/pay?t=1' }],
    [{ h5_qrurl: 'https://p.example/h5' }, { type: 'redirect', url: 'https://p.example/h5' }],
    [{ h5_qrurl: 'alipays://platformapi' }, { type: 'deeplink', url: 'alipays://platformapi' }],
    [{ urlscheme: 'weixin://dl/1' }, { type: 'deeplink', url: 'weixin://dl/1' }],
    [{ code_url: 'weixin://wxpay/1' }, { type: 'qr', payload: 'weixin://wxpay/1' }],
    [{ code_url: 'https://g.example/q' }, { type: 'redirect', url: 'https://g.example/q' }],
    [
      { qrcode: '', payurl: 'https://p.example/' },
      { type: 'redirect', url: 'https://p.example/' },
    ],
    [
      { payurl: 'https://p.example/', qrcode: 'wxp://1' },
      { type: 'qr', payload: 'wxp://1' },
    ],
  ])('follows %j', async (links, nextAction) => {
    const { qrcode: _, ...rest } = accepted
    expect(await create({ ...rest, ...links })).toMatchObject({ status: 'pending', nextAction })
  })

  it.each([
    ['nothing to follow', {}],
    ['a script', { payurl: 'javascript:alert(1)' }],
    ['a document in an address', { urlscheme: 'data:text/html,x' }],
    ['a file', { h5_qrurl: 'file:///etc/passwd' }],
    ['an object', { qrcode: { url: 'wxp://1' } }],
  ])('stays unknown when it was accepted with %s', async (_, links) => {
    const { qrcode: __, ...rest } = accepted
    expect(await create({ ...rest, ...links })).toMatchObject({
      status: 'unknown',
      cause: 'not-the-documented-body',
    })
  })

  it.each([
    [700, 'bad-request'],
    [701, 'credentials'],
    [702, 'maintenance'],
    [703, 'limit'],
    [704, 'bad-request'],
    [800, 'credentials'],
    [901, 'maintenance'],
  ])('fails with code %i: %s', async (code, reason) => {
    expect(await create({ code, msg: 'no' })).toMatchObject({
      status: 'failed',
      reason,
      code: String(code),
      message: 'no',
    })
    expect(await create({ code: String(code), message: 'no' })).toMatchObject({ status: 'failed' })
  })

  it('leaves a repeated order number unknown: the earlier order may be paid', async () => {
    expect(await create({ code: 705, msg: '订单号重复' })).toMatchObject({
      status: 'unknown',
      cause: 'duplicate',
      code: '705',
      ticket: { provider: 'epay-mapi', orderId: 'ORD-0001', operation: 'payments.create' },
    })
  })

  it.each([0, 1, -1, 201, 999, true, false, '1', 'success', 'constructor', '__proto__'])(
    'leaves the code %j of no list unknown',
    async code => {
      const outcome = { status: 'unknown', cause: 'unlisted-code' }
      expect(await create({ ...accepted, code })).toMatchObject(outcome)
    },
  )

  it.each([null, {}, [], ''])('leaves the code %j, which is none, unknown', async code => {
    expect(await create({ ...accepted, code })).toMatchObject({ status: 'unknown' })
  })

  it.each([
    ['another order', { out_trade_no: 'ORD-0002' }],
    ['no order', { out_trade_no: undefined }],
    ['another amount', { money: '1.01' }],
    ['an amount that is none', { money: '1e0' }],
    ['an amount with a blank', { money: ' 1.00' }],
    ['an amount that is an object', { money: {} }],
  ])('leaves an answer about %s unknown', async (_, more) => {
    const outcome = { status: 'unknown', cause: 'mismatch' }
    expect(await create({ ...accepted, ...more })).toMatchObject(outcome)
  })

  it('leaves a refusal unknown that speaks of another order or of one that was made', async () => {
    const cause = async (more: object) => create({ code: 901, msg: 'no', ...more })
    expect(await cause({ out_trade_no: 'X' })).toMatchObject({ cause: 'mismatch' })
    expect(await cause({ trade_no: 'Y1' })).toMatchObject({ cause: 'contradiction' })
    expect(await cause({ payurl: 'https://p.example' })).toMatchObject({ cause: 'contradiction' })
    expect(await cause({ trade_no: '', qrcode: null })).toMatchObject({ status: 'failed' })
  })

  it('takes an amount that moved within the cap, and no other', async () => {
    const answer = { ...accepted, money: '1.01' }
    const within = await create(answer, { payableCap: '0.01' })
    expect(within).toMatchObject({ status: 'pending', payable: { value: '1.01', currency: 'CNY' } })
    expect(await create(answer)).toMatchObject({ status: 'unknown', cause: 'mismatch' })
    const less = await create({ ...accepted, money: '0.98' }, { payableCap: '0.01' })
    expect(less).toMatchObject({ status: 'unknown', cause: 'mismatch' })
  })

  it('keeps the secret out of an answer that echoes it', async () => {
    const result = await create({ code: 700, msg: `key ${settings.secret}` })
    expect(JSON.stringify(result)).not.toContain(settings.secret)
  })
})
