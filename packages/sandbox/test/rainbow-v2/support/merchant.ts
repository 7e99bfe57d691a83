import { createPublicKey, createSign, createVerify } from 'node:crypto'
import type { Order, RainbowV2Settings, Sandbox } from '../../../src/index.ts'
import { createSandbox, createVirtualClock } from '../../../src/index.ts'
import { keyFromSeed } from '../../../src/keys/from-seed.ts'

export type Fields = Readonly<Record<string, string>>

/** Small, quick and always the same: nothing here is worth protecting. */
function pairOf(name: string) {
  const privateKey = keyFromSeed(name, 1024)
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

export const keys = {
  ...{ merchant: pairOf('merchant'), neighbour: pairOf('neighbour') },
  platform: pairOf('platform'),
}

export const merchants = [
  { id: '1001', publicKey: keys.merchant.publicKey },
  { id: '1002', publicKey: keys.neighbour.publicKey },
] as const

/** Any host will do: nothing leaves the process. */
export const base = 'http://gateway.example/epay-rainbow-v2'

/** The second at which the clock starts. */
export const start = '1722801459'

export const paymentFields: Fields = {
  pid: '1001',
  method: 'web',
  type: 'wxpay',
  out_trade_no: 'ORD-0001',
  notify_url: 'http://127.0.0.1:9/notify',
  return_url: 'https://shop.example/return',
  name: 'VIP',
  money: '1.00',
  clientip: '192.168.1.100',
}

/** The rule in its plainest words. */
export const signedText = (fields: Readonly<Record<string, unknown>>): string =>
  Object.keys(fields)
    .filter(name => name !== 'sign' && name !== 'sign_type' && String(fields[name]).trim() !== '')
    .sort()
    .map(name => `${name}=${fields[name]}`)
    .join('&')

export function signed(fields: Fields, key: string = keys.merchant.privateKey): Fields {
  const stamped = { timestamp: start, ...fields }
  const sign = createSign('RSA-SHA256').update(signedText(stamped)).sign(key, 'base64')
  return { ...stamped, sign, sign_type: 'RSA' }
}

export const isGenuine = (fields: Readonly<Record<string, unknown>>): boolean =>
  createVerify('RSA-SHA256')
    .update(signedText(fields))
    .verify(keys.platform.publicKey, String(fields.sign), 'base64')

/** A sandbox on a clock of its own; `reply` is what the merchant says to notifications. */
export function open(settings: RainbowV2Settings = {}, reply: () => string = () => 'success') {
  const clock = createVirtualClock()
  const received: Request[] = []
  const deliver = async (request: Request) => {
    received.push(request)
    return new Response(reply())
  }
  const platformPrivateKey = keys.platform.privateKey
  const gateways = { 'epay-rainbow-v2': { merchants, platformPrivateKey, ...settings } }
  const sandbox = createSandbox({ clock, deliver, gateways })
  return { sandbox, clock, received }
}

export const post = (sandbox: Sandbox, path: string, fields: Fields): Promise<Response> =>
  sandbox.fetch(`${base}/api/${path}`, { method: 'POST', body: new URLSearchParams(fields) })

/** The answers of the simulator are objects; an HTML page fails to parse and with it the test. */
export const jsonOf = async (response: Promise<Response>) =>
  (await (await response).json()) as Record<string, unknown>

/** What proves an answer is looked at and taken away. */
export async function ask(
  sandbox: Sandbox,
  path: string,
  fields: Fields,
  key?: string,
): Promise<Record<string, unknown>> {
  const answer = await jsonOf(post(sandbox, path, signed({ pid: '1001', ...fields }, key)))
  const { sign, sign_type, timestamp, ...said } = answer
  if (sign === undefined) return { ...said, signed: false }
  if (sign_type !== 'RSA' || !isGenuine(answer)) throw new Error('an answer with a wrong signature')
  return { ...said, signed: true }
}

export const create = (sandbox: Sandbox, changes: Fields = {}, key?: string) =>
  ask(sandbox, 'pay/create', { ...paymentFields, ...changes }, key)

export const number = { out_trade_no: 'ORD-0001' } as const

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
