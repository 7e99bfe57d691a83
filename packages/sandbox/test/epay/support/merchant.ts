import { createHash } from 'node:crypto'
import type { EpayMerchant, Order, Sandbox } from '../../../src/index.ts'

export type Fields = Readonly<Record<string, string>>

/** The key of the published vectors. */
export const secret = '7a3b1053780db61ebd3d7123e1b8d6c4'

/** The merchant of most vectors, and a neighbour. */
export const merchants = [
  { id: '1001', secret },
  { id: '1002', secret: 'another-key' },
] as const satisfies readonly EpayMerchant[]

/** The rule in its plainest words; the vectors and PHP check the simulator, this only writes requests. */
export function sign(fields: Fields, key: string = secret): string {
  const kept = Object.keys(fields).filter(
    name => name !== 'sign' && name !== 'sign_type' && fields[name] !== '',
  )
  const joined = kept.sort().map(name => `${name}=${fields[name]}`)
  return createHash('md5')
    .update(joined.join('&') + key)
    .digest('hex')
}

export const paymentFields: Fields = {
  pid: '1001',
  type: 'wxpay',
  out_trade_no: 'ORD-0001',
  notify_url: 'https://shop.example/epay/notify',
  return_url: 'https://shop.example/epay/return',
  name: 'VIP',
  money: '1.00',
}

export const signed = (fields: Fields, key?: string): Fields => ({
  ...fields,
  sign: sign(fields, key),
  sign_type: 'MD5',
})

/** Any host will do: nothing leaves the process. */
export const base = 'http://gateway.example/epay'
export const paths = {
  create: '/pay/mapi.php',
  page: '/submit.php',
  query: '/api/findorder',
} as const

export const post = (sandbox: Sandbox, path: string, fields: Fields): Promise<Response> =>
  sandbox.fetch(base + path, { method: 'POST', body: new URLSearchParams(fields) })

export async function ask(
  sandbox: Sandbox,
  path: string,
  fields: Fields,
): Promise<Record<string, unknown>> {
  const response = await post(sandbox, path, fields)
  // The answers of the simulator are objects; an HTML page fails to parse and with it the test.
  return (await response.json()) as Record<string, unknown>
}

export const createPayment = (sandbox: Sandbox, changes: Fields = {}, key?: string) =>
  ask(sandbox, paths.create, signed({ ...paymentFields, ...changes }, key))

/** The newest order; fails the test when there is none. */
export function lastOrder(sandbox: Sandbox): Order {
  const order = sandbox.orders.at(-1)
  if (!order) throw new Error('no order was created')
  return order
}
