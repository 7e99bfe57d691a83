import { describe, expect, it } from 'vitest'
import {
  ask,
  createDeposit,
  createPayout,
  depositFields,
  type Fields,
  lastOrder,
  paths,
  payoutFields,
  post,
  secret,
  sign,
  signed,
  signedPayout,
} from '../support/merchant.ts'
import { depositQuestion, open, payoutQuestion } from './support/family.ts'

describe('a gateway with the classic payout calls', () => {
  it('has them in the place of the documented ones', async () => {
    const { sandbox } = open({ payoutAnswer: 'family' }, { payoutCalls: 'classic' })
    const body = signedPayout(payoutFields)
    expect(await ask(sandbox, '/Payment_Dfpay_add.html', body)).toMatchObject({ status: 'success' })
    const question = signedPayout(payoutQuestion)
    expect(await ask(sandbox, '/Payment_Dfpay_query.html', question)).toMatchObject({ code: '0' })
    expect((await post(sandbox, paths.payout, body)).status).toBe(404)
  })
})

describe('a gateway that finds orders by their day', () => {
  const at = { queriesNeedDate: true } as const
  const queryPayout = (datetime: string): Fields => signedPayout({ ...payoutQuestion, datetime })

  it('asks for the day, and signs it', async () => {
    const { sandbox } = open(at)
    await createDeposit(sandbox)
    const without = await ask(sandbox, paths.queryDeposit, signed(depositQuestion))
    expect(without.msg).toContain('pay_applydate')
    const unsigned = signed(depositQuestion, { pay_applydate: '2024-08-05' })
    expect(await ask(sandbox, paths.queryDeposit, unsigned)).toMatchObject({ msg: '签名验证失败' })
    const right = signed({ ...depositQuestion, pay_applydate: '2024-08-05' })
    expect(await ask(sandbox, paths.queryDeposit, right)).toMatchObject({ trade_state: 'NOTPAY' })
  })

  it.each([
    ['2024-08-05', 'Pending'],
    ['2024-08-04', 'Pending'],
    ['2024-08-06', undefined],
    ['2024-08-03', undefined],
    ['5 August', undefined],
  ])('looks at that day and the next: on %s it is %s', async (day, status) => {
    const { sandbox } = open(at)
    await createPayout(sandbox)
    const answer = await ask(sandbox, paths.queryPayout, queryPayout(day))
    expect(answer.code === '0' ? answer.status : undefined).toBe(status)
    if (status === undefined) expect(answer).toMatchObject({ refCode: '7' })
  })

  it('goes by its own clock', async () => {
    const { sandbox } = open(at, { utcOffsetHours: -5 })
    await createPayout(sandbox)
    // where the clock stands: 2024-08-04 19:57:39 in UTC
    expect(lastOrder(sandbox).providerId).toMatch(/^20240804145739/)
    expect(await ask(sandbox, paths.queryPayout, queryPayout('2024-08-04'))).toMatchObject({
      status: 'Pending',
    })
  })
})

describe('a merchant whose signatures are joined otherwise', () => {
  it('joins with =>, and so does the gateway', async () => {
    const { sandbox } = open({ pairSeparator: '=>' })
    const arrows = (fields: Fields) => sign(fields, { pair: '=>' })
    const body = { ...depositFields, type: 'json', pay_md5sign: arrows(depositFields) }
    expect(await ask(sandbox, paths.deposit, body)).toMatchObject({ code: '1' })
    const question = { ...depositQuestion, pay_md5sign: arrows(depositQuestion) }
    const { sign: given, ...said } = await ask(sandbox, paths.queryDeposit, question)
    expect(given).toBe(sign(said as Fields, { pair: '=>', drop: ['', '0'] }))
    expect(await createDeposit(sandbox, { pay_orderid: 'T2' })).toMatchObject({
      msg: '签名验证失败',
    })
  })

  it('signs some of the fields of a payout', async () => {
    const payoutSigned = ['mchid', 'out_trade_no', 'money']
    const { sandbox } = open({ payoutSigned })
    const some = Object.fromEntries(payoutSigned.map(name => [name, payoutFields[name] ?? '']))
    const body = { ...payoutFields, pay_md5sign: sign(some) }
    expect(await ask(sandbox, paths.payout, body)).toMatchObject({ success: true })
    const all = await createPayout(sandbox, { out_trade_no: 'W2' })
    expect(all).toMatchObject({ msg: '签名验证失败' })
  })

  it('has a balance in an object', async () => {
    const { sandbox } = open({ balanceData: 'object', balanceSignature: 'json' })
    const question = signed({ pay_memberid: '10006' })
    const { sign: given, ...said } = await ask(sandbox, paths.balance, question)
    const data = { amount_code: 'MMK', amount: '1000000.00', freez_amount: '0.00' }
    expect(said.data).toEqual(data)
    const texts = { status: '00', timestamp: String(said.timestamp), data: JSON.stringify(data) }
    expect(given).toBe(sign(texts, { key: secret }))
  })
})

describe('a gateway that reads JSON', () => {
  const body = JSON.stringify(signedPayout(payoutFields))

  it('takes an object of texts like a form', async () => {
    const { sandbox } = open({}, { readsJson: true })
    await post(sandbox, paths.payout, body, 'application/json;charset=utf-8')
    expect(lastOrder(sandbox)).toMatchObject({ orderId: 'W0000000001', state: 'pending' })
    for (const odd of ['[', 'null', '7', '{"a":{}}']) {
      const { text } = await post(sandbox, paths.payout, odd, 'application/json')
      expect(JSON.parse(text)).toMatchObject({ msg: 'no data!' })
    }
    await createPayout(sandbox, { out_trade_no: 'W2' })
    expect(sandbox.orders).toHaveLength(2)
  })

  it('is not the family’s, which reads nothing', async () => {
    const { sandbox } = open({})
    const { text } = await post(sandbox, paths.payout, body, 'application/json')
    expect(JSON.parse(text)).toMatchObject({ msg: 'no data!' })
  })
})
