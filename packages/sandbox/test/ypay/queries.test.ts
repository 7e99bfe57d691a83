import { describe, expect, it } from 'vitest'
import type { FaultName, Sandbox } from '../../src/index.ts'
import {
  ask,
  create,
  type Fields,
  lastOrder,
  open,
  paymentFields,
  sign,
} from './support/merchant.ts'

const find = (sandbox: Sandbox, order_no: string, type: string) =>
  ask(sandbox, '/api/findorder', { order_no, type })
const lookUp = (sandbox: Sandbox, trade_no: string) => ask(sandbox, '/pay/chaorder', { trade_no })

describe('the order query', () => {
  it('answers 200 and 201, whatever the form', async () => {
    for (const form of ['2022', 'newer'] as const) {
      const { sandbox } = open({ form })
      const { trade_no } = await create(sandbox)
      const { notify_url, return_url } = paymentFields
      expect(await find(sandbox, 'ORD-0001', '1')).toEqual({
        ...{ code: 200, msg: '获取成功' },
        data: {
          ...{ id: 1001, out_trade_no: 'ORD-0001', trade_no, money: '1.00', type: 'wxpay' },
          ...{ notify_url, return_url, status: 0 },
        },
      })
      expect(await find(sandbox, String(trade_no), '2')).toMatchObject({ code: 200 })
      expect(await find(sandbox, 'ORD-0001', '2')).toEqual({ code: 201, msg: '订单不存在' })
    }
  })
})

describe('the older query', () => {
  it('answers the row by the gateway’s number, without a key', async () => {
    const { sandbox } = open()
    await create(sandbox)
    const { qrcode, trade_no } = await create(sandbox, { out_trade_no: 'B' })
    const row = {
      ...{ user_id: 1001, trade_no, out_trade_no: 'B', type: 'wxpay', name: 'VIP', qrcode },
      ...{ money: '1.00', truemoney: '1.01', h5_qrurl: lastOrder(sandbox).cashierUrl, status: 0 },
      ...{ notify_url: paymentFields.notify_url, return_url: paymentFields.return_url },
      ...{ create_time: '2024-08-05 03:57:39', end_time: null },
    }
    const answer = { code: 1, msg: '获取成功!' }
    expect(await lookUp(sandbox, String(trade_no))).toEqual({ ...answer, data: row })
    sandbox.control.pay(lastOrder(sandbox).key)
    expect(await lookUp(sandbox, String(trade_no))).toEqual({
      ...answer,
      data: { ...row, status: 1, end_time: '2024-08-05 03:57:39' },
    })
  })

  it('answers yes to a number that nobody has, and nothing else', async () => {
    const { sandbox } = open({ form: 'newer' })
    expect(await lookUp(sandbox, 'Y1')).toEqual({ code: 200, msg: '获取成功!', data: null })
    expect(await lookUp(sandbox, '')).toEqual({ code: 201, msg: '请输入订单号!' })
  })
})

describe('a notification', () => {
  it('is one GET of seven fields, with the amount that was asked for', async () => {
    const { sandbox, clock, received } = open({}, () => 'fail')
    await create(sandbox)
    await create(sandbox, { out_trade_no: 'B', param: 'x', ext: 'y' })
    const order = sandbox.control.pay(lastOrder(sandbox).key)
    await clock.advance(24 * 60 * 60 * 1000)
    const url = new URL(received[0]?.url ?? '')
    const fields: Fields = {
      ...{ pid: '1001', trade_no: order.providerId, out_trade_no: 'B', type: 'wxpay' },
      ...{ name: 'VIP', money: '1.00', trade_status: 'TRADE_SUCCESS' },
    }
    expect(order.paid).toBe('1.01')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ ...fields, sign: sign(fields), sign_type: 'MD5' },
    })
    expect(sandbox.deliveries).toMatchObject([{ attempt: 1, attempts: 1, nextAt: null }])
  })

  it('is what the browser takes back', async () => {
    const { sandbox } = open()
    await create(sandbox)
    sandbox.control.pay(lastOrder(sandbox).key)
    const page = await (await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')).text()
    expect(page).toContain('action="https://shop.example/return"')
    await sandbox.idle()
    expect(page).toContain(`value="${sandbox.deliveries[0]?.fields.sign}"`)
  })
})

describe('a fault', () => {
  async function faulty(
    sandbox: Sandbox,
    name: FaultName,
    call: () => Promise<Record<string, unknown>>,
  ) {
    sandbox.faults.next(name)
    const answer = await call()
    expect(sandbox.requests.at(-1)?.fault).toBe(name)
    return answer
  }

  it.each([
    ['unlisted-code', { code: 9 }],
    ['contradictory-fields', { code: 0, qrcode: expect.any(String) }],
    ['wrong-amount', { code: 1, money: '2.00' }],
    ['other-order', { out_trade_no: 'ORD-00010' }],
    ['extra-signed-field', { undocumented: '1' }],
    ['other-spelling', { code: '1', truemoney: '1.00' }],
    ['refused-although-created', { code: 0 }],
  ] as const)('of a payment is %s', async (name, expected) => {
    const { sandbox } = open()
    expect(await faulty(sandbox, name, () => create(sandbox))).toMatchObject(expected)
    expect(sandbox.orders).toHaveLength(1)
  })

  it.each([
    ['not-found-then-found', { code: 1, data: null }],
    ['wrong-amount', { data: { money: '2.00' } }],
    ['other-spelling', { code: '1', data: expect.stringContaining('"ORD-0001"') }],
    ['success-then-reversal', { data: { status: 1 } }],
  ] as const)('of the older query is %s', async (name, expected) => {
    const { sandbox } = open()
    const { trade_no } = await create(sandbox)
    const call = () => lookUp(sandbox, String(trade_no))
    expect(await faulty(sandbox, name, call)).toMatchObject(expected)
    expect(await call()).toMatchObject({ data: { money: '1.00', status: 0 } })
  })

  it('takes a number once more when it is forgotten, whoever has it', async () => {
    const { sandbox, clock } = open()
    await create(sandbox)
    await clock.advance(2 * 60 * 60 * 1000 + 1)
    sandbox.faults.next('forgetful-duplicates')
    const again = await create(sandbox, { pid: '1002' }, 'another-key')
    expect(again).toMatchObject({ code: 1 })
    expect(sandbox.orders).toHaveLength(2)
  })

  it('finds nothing to change where nothing is found', async () => {
    const { sandbox } = open()
    sandbox.faults.next('wrong-amount')
    expect(await lookUp(sandbox, 'Y1')).toMatchObject({ data: null })
    expect(sandbox.requests.at(-1)?.fault).toBeNull()
  })
})
