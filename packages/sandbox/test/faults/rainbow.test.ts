import { describe, expect, it } from 'vitest'
import type { FaultName, Sandbox } from '../../src/index.ts'
import * as v1 from '../rainbow-v1/support/merchant.ts'
import * as v2 from '../rainbow-v2/support/merchant.ts'

const order = { out_trade_no: 'ORD-0001' }

/** What the next call answers with a fault, and whether the sandbox says that it had it. */
async function faulty(
  sandbox: Sandbox,
  name: FaultName,
  ask: () => Promise<Record<string, unknown>>,
) {
  sandbox.faults.next(name)
  const answer = await ask()
  expect(sandbox.requests.at(-1)?.fault).toBe(name)
  return answer
}

describe('V1', () => {
  it.each([
    ['unlisted-code', { code: 9, qrcode: expect.any(String) }],
    ['contradictory-fields', { code: -1, qrcode: expect.any(String) }],
    ['extra-signed-field', { code: 1, undocumented: '1' }],
    ['other-spelling', { code: '1' }],
    ['refused-although-created', { code: -1 }],
  ] as const)('answers a payment with %s', async (name, expected) => {
    const { sandbox } = v1.open()
    expect(await faulty(sandbox, name, () => v1.create(sandbox))).toMatchObject(expected)
    expect(sandbox.orders).toHaveLength(1)
  })

  it.each([
    ['unlisted-code', { status: 7 }],
    ['contradictory-fields', { status: 1, trade_status: 'WAITING' }],
    ['wrong-amount', { money: '2.00' }],
    ['other-order', { out_trade_no: 'ORD-00010' }],
    ['extra-signed-field', { undocumented: '1' }],
    ['other-spelling', { code: true, data: { out_trade_no: 'ORD-0001', status: 0 } }],
    ['not-found-then-found', { code: -1, msg: '订单号不存在' }],
  ] as const)('answers a query with %s', async (name, expected) => {
    const { sandbox } = v1.open()
    await v1.create(sandbox)
    const ask = () => v1.ask(sandbox, 'order', order)
    expect(await faulty(sandbox, name, ask)).toMatchObject(expected)
    expect(await ask()).toMatchObject({ code: 1, status: 0, money: '1.00' })
  })

  it('says pending of what is paid, and takes back what it said', async () => {
    const { sandbox } = v1.open()
    await v1.createPaid(sandbox)
    const ask = () => v1.ask(sandbox, 'order', order)
    const states = [(await faulty(sandbox, 'pending-forever', ask)).status, (await ask()).status]
    states.push((await faulty(sandbox, 'success-then-reversal', ask)).status, (await ask()).status)
    expect(states).toEqual([0, 0, 1, 2])
  })

  it.each([
    ['unlisted-code', { code: 9 }],
    ['contradictory-fields', { code: -1, uid: 1001 }],
    ['wrong-amount', { code: 0, money: '2.00' }],
    ['other-spelling', { code: 1 }],
    ['refused-although-created', { code: -1 }],
  ] as const)('answers a refund with %s, and has done it', async (name, expected) => {
    const { sandbox } = v1.open()
    await v1.createPaid(sandbox)
    expect(await faulty(sandbox, name, () => v1.giveBack(sandbox))).toMatchObject(expected)
    expect(v1.lastOrder(sandbox).details.refunded).toBe('1.00')
  })

  it('answers its account by the names of the document', async () => {
    const { sandbox } = v1.open()
    const answer = await faulty(sandbox, 'other-spelling', () => v1.ask(sandbox, 'query'))
    expect(answer).toMatchObject({ code: 1, order_today: 0, order_lastday: 0 })
  })

  it('names another order only where it names one', () => {
    const call = { gateway: 'epay-rainbow-v1', call: 'refunds.create' }
    const names = (program: 3069 | 3095) =>
      v1.open({ program }).sandbox.faults.impossible('other-order', call)
    expect([names(3069), names(3095)]).toEqual([expect.any(String), null])
  })
})

describe('V2', () => {
  const ask = (sandbox: Sandbox, path: string, fields: v2.Fields) => () =>
    v2.ask(sandbox, path, fields)
  const refund = { ...order, out_refund_no: 'REFUND-1', money: '1.00' }

  const calls: readonly (readonly [
    string,
    (sandbox: Sandbox) => () => ReturnType<typeof v2.ask>,
  ])[] = [
    ['payments.create', sandbox => () => v2.create(sandbox, { out_trade_no: 'ORD-2' })],
    ['payments.query', sandbox => ask(sandbox, 'pay/query', order)],
    ['refunds.create', sandbox => ask(sandbox, 'pay/refund', refund)],
    ['refunds.query', sandbox => ask(sandbox, 'pay/refundquery', { out_refund_no: 'EARLIER' })],
    ['payments.close', sandbox => ask(sandbox, 'pay/close', { out_trade_no: 'OPEN' })],
  ]

  /** One paid order with a refund, and one that is open. */
  async function scene(): Promise<Sandbox> {
    const { sandbox } = v2.open()
    await v2.createPaid(sandbox, { money: '2.00' })
    await v2.ask(sandbox, 'pay/refund', { ...order, out_refund_no: 'EARLIER', money: '0.50' })
    await v2.create(sandbox, { out_trade_no: 'OPEN' })
    return sandbox
  }

  describe.each(calls)('%s', (_, make) => {
    it('is signed by somebody else, or by nobody', async () => {
      const sandbox = await scene()
      sandbox.faults.next('wrong-signature')
      await expect(make(sandbox)()).rejects.toThrow('wrong signature')
      expect(sandbox.requests.at(-1)?.fault).toBe('wrong-signature')
      const bare = await faulty(sandbox, 'missing-signature', make(sandbox))
      expect(bare).toMatchObject({ code: 0, signed: false })
    })

    it('has a code, and a field, that nobody knows, signed like the rest', async () => {
      const sandbox = await scene()
      const extra = await faulty(sandbox, 'extra-signed-field', make(sandbox))
      expect(extra).toMatchObject({ code: 0, undocumented: '1', signed: true })
      const { code, status, signed } = await faulty(sandbox, 'unlisted-code', make(sandbox))
      expect(code === 9 || status === 7).toBe(true)
      expect(signed).toBe(true)
    })

    it('keeps saying that its JSON is HTML', async () => {
      const sandbox = await scene()
      await faulty(sandbox, 'extra-signed-field', make(sandbox))
      expect(sandbox.requests.at(-1)?.answer.contentType).toContain('text/html')
    })
  })

  it.each([
    ['payments.query', 'wrong-amount', { money: '4.00' }],
    ['payments.query', 'other-order', { out_trade_no: 'ORD-00010' }],
    ['payments.query', 'contradictory-fields', { status: 1, trade_status: 'WAITING' }],
    ['payments.query', 'pending-forever', { status: 0 }],
    ['payments.query', 'not-found-then-found', { code: -1, signed: false }],
    ['refunds.create', 'wrong-amount', { money: '2.00' }],
    ['refunds.create', 'other-order', { out_refund_no: 'REFUND-10', out_trade_no: 'ORD-00010' }],
    ['refunds.create', 'refused-although-created', { code: -1, signed: false }],
    ['refunds.query', 'wrong-amount', { money: '1.00' }],
    ['refunds.query', 'not-found-then-found', { code: -1, signed: false }],
    ['payments.close', 'refused-although-created', { code: -1 }],
    ['payments.create', 'refused-although-created', { code: -1 }],
    ['payments.create', 'contradictory-fields', { code: -1, pay_type: 'qrcode' }],
  ] as const)('%s has %s', async (call, name, expected) => {
    const sandbox = await scene()
    const make = calls.find(([known]) => known === call)?.[1]
    expect(await faulty(sandbox, name, make?.(sandbox) ?? expect.fail)).toMatchObject(expected)
  })

  it('chooses by the number of the refund', async () => {
    const { sandbox } = v2.open()
    await v2.createPaid(sandbox)
    const wanted = { ...order, out_refund_no: 'REFUND-F32', money: '0.50' }
    expect(await v2.ask(sandbox, 'pay/refund', wanted)).toMatchObject({ code: -1 })
    const asked = await v2.ask(sandbox, 'pay/refundquery', { out_refund_no: 'REFUND-F32' })
    expect(asked).toMatchObject({ code: 0, status: 1 })
  })
})
