import type { Order, RainbowV1Settings, Sandbox } from '../../../src/index.ts'
import { createSandbox, createVirtualClock } from '../../../src/index.ts'
import { type Fields, sign } from '../../epay/support/merchant.ts'

export type { Fields }
export { sign }

/** The key of the published vectors. */
export const secret = '7a3b1053780db61ebd3d7123e1b8d6c4'
export const merchants = [
  { id: '1001', secret },
  { id: '1002', secret: 'another-key' },
] as const

/** Any host will do: nothing leaves the process. */
export const base = 'http://gateway.example/epay-rainbow-v1'

export const paymentFields: Fields = {
  pid: '1001',
  type: 'wxpay',
  out_trade_no: 'ORD-0001',
  notify_url: 'http://127.0.0.1:9/notify',
  return_url: 'https://shop.example/return',
  name: 'VIP',
  money: '1.00',
  clientip: '192.168.1.100',
}

export const signed = (fields: Fields, key: string = secret): Fields => ({
  ...fields,
  sign: sign(fields, key),
  sign_type: 'MD5',
})

/** A sandbox on a clock of its own; `reply` is what the merchant says to notifications. */
export function open(settings: RainbowV1Settings = {}, reply: () => string = () => 'success') {
  const clock = createVirtualClock()
  const received: Request[] = []
  const deliver = async (request: Request) => {
    received.push(request)
    return new Response(reply())
  }
  const gateways = { 'epay-rainbow-v1': { merchants, ...settings } }
  const sandbox = createSandbox({ clock, deliver, gateways })
  return { sandbox, clock, received }
}

export const post = (sandbox: Sandbox, path: string, fields: Fields): Promise<Response> =>
  sandbox.fetch(base + path, { method: 'POST', body: new URLSearchParams(fields) })

/** The answers of the simulator are objects; an HTML page fails to parse and with it the test. */
export const jsonOf = async (response: Promise<Response>) =>
  (await (await response).json()) as Record<string, unknown>

export const create = (sandbox: Sandbox, changes: Fields = {}, key?: string) =>
  jsonOf(post(sandbox, '/mapi.php', signed({ ...paymentFields, ...changes }, key)))

/** One action of `api.php`, by GET. */
export const ask = (sandbox: Sandbox, act: string, fields: Fields = {}) =>
  jsonOf(
    sandbox.fetch(
      `${base}/api.php?${new URLSearchParams({ act, pid: '1001', key: secret, ...fields })}`,
    ),
  )

export const giveBack = (sandbox: Sandbox, fields: Fields = {}) =>
  jsonOf(
    post(sandbox, '/api.php?act=refund', {
      ...{ pid: '1001', key: secret, out_trade_no: 'ORD-0001', money: '1.00', ...fields },
    }),
  )

/** The newest order; fails the test when there is none. */
export function lastOrder({ orders }: Sandbox): Order {
  const order = orders.at(-1)
  if (!order) throw new Error('no order was created')
  return order
}

/** An order that was paid, and told. */
export async function createPaid(sandbox: Sandbox, changes: Fields = {}): Promise<Order> {
  await create(sandbox, changes)
  const order = sandbox.control.pay(lastOrder(sandbox).key)
  await sandbox.idle()
  return order
}
