import { describe, expect, it } from 'vitest'
import {
  ask,
  base,
  create,
  type Fields,
  lastOrder,
  open,
  paymentFields,
  sign,
  signed,
} from './support/merchant.ts'

const trade_no = expect.stringMatching(/^Y20240805035739\d{5}$/)
const qrcode = expect.stringMatching(/^wxp:\/\/f2f0\d{24}$/)

describe('an accepted payment', () => {
  it('answers 1 in the form of 2022, with the amount to be paid', async () => {
    const { sandbox } = open()
    expect(await create(sandbox)).toEqual({
      ...{ code: 1, msg: '获取成功!', trade_no, qrcode, h5_qrurl: lastOrder(sandbox).cashierUrl },
      ...{ type: 'wxpay', out_trade_no: 'ORD-0001', money: '1.00' },
    })
  })

  it('answers 200 in the newer form, which has one address more', async () => {
    const { sandbox } = open({ form: 'newer', amountName: 'truemoney' })
    const answer = await create(sandbox)
    const { cashierUrl } = lastOrder(sandbox)
    expect(answer).toMatchObject({ code: 200, code_url: cashierUrl, truemoney: '1.00' })
    expect('money' in answer).toBe(false)
  })

  it('moves an amount that another payer has to pay just now, and asks for that one', async () => {
    const { sandbox, clock } = open()
    await create(sandbox)
    expect(await create(sandbox, { out_trade_no: 'B' })).toMatchObject({ money: '1.01' })
    expect(await create(sandbox, { out_trade_no: 'C' })).toMatchObject({ money: '1.02' })
    const other = { out_trade_no: 'D', type: 'alipay' }
    expect(await create(sandbox, other)).toMatchObject({ money: '1.00' })
    const foreign = await create(sandbox, { out_trade_no: 'E', pid: '1002' }, 'another-key')
    expect(foreign).toMatchObject({ money: '1.00' })
    expect(() => sandbox.control.pay(sandbox.orders[1]?.key ?? '', { amount: '1.00' })).toThrow(
      '1.01',
    )
    sandbox.control.pay(sandbox.orders[0]?.key ?? '')
    expect(await create(sandbox, { out_trade_no: 'F' })).toMatchObject({ money: '1.00' })
    await clock.advance(5 * 60 * 1000)
    expect(await create(sandbox, { out_trade_no: 'G' })).toMatchObject({ money: '1.00' })
  })

  it('leaves amounts alone where told to', async () => {
    const { sandbox } = open({ movesAmounts: false })
    await create(sandbox)
    expect(await create(sandbox, { out_trade_no: 'B' })).toMatchObject({ money: '1.00' })
    expect(await create(sandbox, { out_trade_no: 'C', money: '1.75' })).toMatchObject({
      money: '1.76',
    })
  })

  it('comes by GET, too, and signs whatever else was sent, but for one field', async () => {
    const { sandbox } = open()
    const fields = signed({ ...paymentFields, sitename: 'Shop & Söhne', ext: '0', param: '' })
    const query = new URLSearchParams({ ...fields, _input_charset: 'utf-8', sign_type: 'any' })
    const response = await sandbox.fetch(`${base}/pay/apisubmit?${query}`)
    expect(await response.json()).toMatchObject({ code: 1 })
  })
})

describe.each([
  ['2022', 0],
  ['newer', 201],
] as const)('the form %s answers %i', (form, code) => {
  it.each([
    ['pid', 'PID不可为空!'],
    ['out_trade_no', '订单号不可为空!'],
    ['type', '支付类型不可为空!'],
    ['notify_url', '异步通知不可为空!'],
    ['return_url', '同步通知不可为空!'],
    ['name', '商品名称不可为空!'],
    ['money', '金额不可为空!'],
  ])('without %s, and to 0 in its place', async (name, msg) => {
    const { sandbox } = open({ form })
    for (const value of ['', '0'])
      expect(await create(sandbox, { [name]: value })).toEqual({ code, msg })
  })

  const cases: readonly (readonly [Fields, string, string])[] = [
    [{ pid: '9' }, '商户不存在!', 'merchant'],
    [{ money: '-1' }, '金额错误!', 'amount'],
    [{ money: '1e2' }, '金额错误!', 'amount'],
    [{ money: '0.00' }, '金额错误!', 'amount'],
    [{ money: '0.001' }, '订单金额低于最低发起金额!', 'amount'],
    [{ type: 'bank' }, '暂无收款账号在线!', 'channel'],
    [{ money: '3.72' }, '通道维护中!', 'maintenance'],
  ]

  it.each(cases)('to %j', async (changes, msg, reason) => {
    const { sandbox } = open({ form })
    expect(await create(sandbox, changes)).toEqual({ code, msg })
    expect(sandbox.requests.at(-1)?.reason).toBe(reason)
    expect(sandbox.orders).toEqual([])
  })

  it('to a wrong signature', async () => {
    const { sandbox } = open({ form })
    const right = signed(paymentFields)
    const wrong = [
      { ...right, money: '1.01' },
      { ...right, sign: sign(paymentFields).toUpperCase() },
      { ...right, sitename: 'Shop' },
      signed(paymentFields, 'another-key'),
    ]
    for (const fields of wrong) {
      expect(await ask(sandbox, '/pay/apisubmit', fields)).toEqual({
        ...{ code, msg: '验签失败,请检查PID或者Key是否正确!' },
      })
    }
  })

  it('to a number that anybody has, whatever became of it', async () => {
    const { sandbox } = open({ form })
    await create(sandbox)
    sandbox.control.expire(lastOrder(sandbox).key)
    for (const [pid, key] of [
      ['1001', undefined],
      ['1002', 'another-key'],
    ] as const) {
      expect(await create(sandbox, { pid }, key)).toEqual({ code, msg: '订单号重复,请重新发起!' })
    }
  })
})

describe('what looks like a tag', () => {
  it('is removed before the signature is looked at', async () => {
    const { sandbox } = open()
    expect(await create(sandbox, { name: 'a <b>c</b>' })).toMatchObject({ code: 0 })
    const removed = { ...paymentFields, name: 'a c' }
    const sent = { ...signed(removed), name: 'a <b>c</b>' }
    expect(await ask(sandbox, '/pay/apisubmit', sent)).toMatchObject({ code: 1 })
    expect(lastOrder(sandbox).fields.name).toBe('a c')
  })

  it('is none behind a blank, or without its beginning', async () => {
    const { sandbox } = open()
    expect(await create(sandbox, { name: '1 < 2 > 0' })).toMatchObject({ code: 1 })
  })
})

describe('the page that a browser is sent to', () => {
  const send = ({ sandbox }: ReturnType<typeof open>, fields: Fields) =>
    sandbox.fetch(`${base}/submit.php?${new URLSearchParams(fields)}`)

  it('moves on to the cashier', async () => {
    const here = open()
    const page = await (await send(here, signed(paymentFields))).text()
    expect(page).toContain(`action="${lastOrder(here.sandbox).cashierUrl}" data-submit-after="0"`)
  })

  it('says what is wrong, such as a name with =', async () => {
    const here = open()
    const page = await (await send(here, signed({ ...paymentFields, name: 'a=b' }))).text()
    expect(page).toContain('商品名称违规')
    expect(await create(here.sandbox, { name: 'a=b' })).toMatchObject({ code: 1 })
  })
})
