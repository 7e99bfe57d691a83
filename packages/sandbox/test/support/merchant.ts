import { createHash } from 'node:crypto'
import type { Sandbox } from '../../src/index.ts'

export type Fields = Readonly<Record<string, string>>

export const secret = 'unit-test-key-000'

/** The merchant of the vectors in Myanmar, and a neighbour in Colombia. */
export const merchants = [
  { id: '10006', secret, currency: 'MMK' },
  { id: '10007', secret, currency: 'COP' },
] as const

/** The rule in its plainest words; the vectors and PHP check the simulator, this only writes requests. */
export function sign(fields: Fields, { drop = [''], key = secret, pair = '=' } = {}): string {
  const kept = Object.keys(fields).filter(name => !drop.includes(fields[name] ?? ''))
  const joined = kept.sort().map(name => `${name}${pair}${fields[name]}`)
  return createHash('md5')
    .update([...joined, `key=${key}`].join('&'))
    .digest('hex')
    .toUpperCase()
}

export const signed = (fields: Fields, unsigned: Fields = {}): Fields => ({
  ...fields,
  ...unsigned,
  pay_md5sign: sign(fields),
})

/** Payouts are signed as the gateway hashes them: without values that PHP calls empty. */
export const signedPayout = (fields: Fields, key = secret): Fields => ({
  ...fields,
  pay_md5sign: sign(fields, { drop: ['', '0'], key }),
})

export const depositFields: Fields = {
  pay_memberid: '10006',
  pay_orderid: 'T0000000001',
  pay_applydate: '2024-08-05 03:57:39',
  pay_bankcode: '948',
  pay_notifyurl: 'https://m.example/n',
  pay_callbackurl: 'https://m.example/r',
  pay_userid: '15452',
  pay_amount: '1000.00',
}

export const payer: Fields = {
  pay_name: 'José Peña',
  pay_email: 'a@b.example',
  pay_phone: '3001234567',
}

export const payoutFields: Fields = {
  mchid: '10006',
  applydate: '2024-08-05 03:57:39',
  out_trade_no: 'W0000000001',
  payment_code: '10000',
  money: '1000.00',
  bankname: 'kbz',
  accountnumber: '09123456789',
  accountname: 'Test User',
  userid: '15452',
  notifyurl: 'https://m.example/p',
}

export const colombianPayout: Fields = {
  mchid: '10007',
  applydate: '2024-06-03 03:40:24',
  out_trade_no: 'W0000000002',
  payment_code: '10804',
  money: '1000.00',
  bankname: '1059',
  accountnumber: '4585347382476835478',
  userid: '54545',
  notifyurl: 'https://m.example/p',
  account_type: '1',
  name: 'José Peña',
  mobile: '3001234567',
  email: 'a@b.example',
  card_type: 'CC',
  card_number: '3215545610',
}

export const paths = {
  deposit: '/Pay_AddOrder.html',
  payout: '/Payment_AddOrder',
  checkOrder: '/Pay_Trade_CheckOrder',
  queryDeposit: '/Pay_Trade_query.html',
  queryPayout: '/Payment_Index_Payquery',
  balance: '/Pay_Trade_MoneyQuery.html',
} as const

/** Any host will do: nothing leaves the process. */
export const base = 'http://gateway.example/eoopay'

type Body = NonNullable<RequestInit['body']>

const isFields = (body: Fields | Body): body is Fields =>
  Object.getPrototypeOf(body) === Object.prototype

export async function post(
  sandbox: Sandbox,
  path: string,
  body: Fields | Body,
  contentType?: string,
): Promise<{ status: number; contentType: string | null; text: string }> {
  const response = await sandbox.fetch(base + path, {
    method: 'POST',
    body: isFields(body) ? new URLSearchParams(body) : body,
    ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
  })
  const text = await response.text()
  return { status: response.status, contentType: response.headers.get('content-type'), text }
}

export async function ask(
  sandbox: Sandbox,
  path: string,
  body: Fields,
): Promise<Record<string, unknown>> {
  const { text } = await post(sandbox, path, body)
  // The answers of the simulator are objects; an HTML page fails to parse and with it the test.
  return JSON.parse(text) as Record<string, unknown>
}

export const createDeposit = (sandbox: Sandbox, changes: Fields = {}, unsigned: Fields = {}) =>
  ask(
    sandbox,
    paths.deposit,
    signed({ ...depositFields, ...changes }, { type: 'json', ...unsigned }),
  )

export const createPayout = (sandbox: Sandbox, changes: Fields = {}, key = secret) =>
  ask(sandbox, paths.payout, signedPayout({ ...payoutFields, ...changes }, key))

/** The newest order; fails the test when there is none. */
export function lastOrder(sandbox: Sandbox) {
  const order = sandbox.orders.at(-1)
  if (!order) throw new Error('no order was created')
  return order
}
