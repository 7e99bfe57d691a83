import type { Order, Sandbox, YpaySettings } from '../../../src/index.ts'
import { createSandbox, createVirtualClock } from '../../../src/index.ts'
import { type Fields, secret, sign } from '../../epay/support/merchant.ts'

export type { Fields }
export { secret, sign }

export const merchants = [
  { id: '1001', secret },
  { id: '1002', secret: 'another-key' },
] as const

/** Any host will do: nothing leaves the process. */
export const base = 'http://gateway.example/epay-ypay'

export const paymentFields: Fields = {
  pid: '1001',
  type: 'wxpay',
  out_trade_no: 'ORD-0001',
  notify_url: 'http://127.0.0.1:9/notify',
  return_url: 'https://shop.example/return',
  name: 'VIP',
  money: '1.00',
}

export const signed = (fields: Fields, key: string = secret): Fields => ({
  ...fields,
  sign: sign(fields, key),
  sign_type: 'MD5',
})

/** A sandbox on a clock of its own; `reply` is what the merchant says to notifications. */
export function open(settings: YpaySettings = {}, reply: () => string = () => 'success') {
  const clock = createVirtualClock()
  const received: Request[] = []
  const deliver = async (request: Request) => {
    received.push(request)
    return new Response(reply())
  }
  const sandbox = createSandbox({
    clock,
    deliver,
    gateways: { 'epay-ypay': { merchants, ...settings } },
  })
  return { sandbox, clock, received }
}

/** The answers of the simulator are objects; an HTML page fails to parse and with it the test. */
export async function ask(sandbox: Sandbox, path: string, fields: Fields) {
  const body = new URLSearchParams(fields)
  const response = await sandbox.fetch(base + path, { method: 'POST', body })
  return (await response.json()) as Record<string, unknown>
}

export const create = (sandbox: Sandbox, changes: Fields = {}, key?: string) =>
  ask(sandbox, '/pay/apisubmit', signed({ ...paymentFields, ...changes }, key))

/** The newest order; fails the test when there is none. */
export function lastOrder({ orders }: Sandbox): Order {
  const order = orders.at(-1)
  if (!order) throw new Error('no order was created')
  return order
}
