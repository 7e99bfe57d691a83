import type { Sandbox, VirtualClock } from '../../src/index.ts'
import {
  anyText,
  anyValue,
  encodeForm,
  gbk,
  type Pair,
  type Random,
  shuffled,
} from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import type { Paid, RandomRequest } from './judge.ts'
import { often, oneOf, slip } from './slips.ts'

export type Fields = Readonly<Record<string, string>>

/** Orders are few, so that they come again. */
export const someNumber = (random: Random): string => `P${random.below(rounds / 10)}`

const wrong: Readonly<Record<string, readonly string[]>> = {
  money: [
    '0',
    '0.00',
    '-1',
    '1e2',
    '01.5',
    '.5',
    '5.',
    '12.345',
    '0.001',
    '1.72',
    '1,5',
    '999999999',
  ],
  pid: ['01001', '1001x', ' 1001', '9999', 'x', '0'],
  type: ['bank', 'ALIPAY', '0', ''],
  out_trade_no: ['a b', '订单', 'x'.repeat(150), 'x'.repeat(151), '0', 'a.b_c-d|e'],
  name: ['0', '测'.repeat(60), `${'a'.repeat(126)}<`],
  param: ['0', '00', '0.0', '', '测'.repeat(260)],
  sign_type: ['RSA', 'md5', ''],
  device: ['jump', 'pc', 'mobile'],
}

/** What is asked for, mostly so that it can be asked for again. */
export const payment = (random: Random): Fields => ({
  pid: oneOf(random, ['1001', '1001', '1002']),
  type: oneOf(random, ['alipay', 'qqpay', 'wxpay']),
  out_trade_no: someNumber(random),
  notify_url: 'http://127.0.0.1:9/n?a=1&b=2',
  return_url: 'https://shop.example/return',
  name: oneOf(random, [...often(5, 'VIP'), anyText(random)]),
  money: oneOf(random, [...often(5, '1.00'), '1', '2.00', '3.72', `${1 + random.below(9)}.2`]),
  clientip: '192.168.1.100',
  param: oneOf(random, [...often(8, ''), anyValue(random)]),
})

/** One field wrong, before it is signed. */
export function mistaken(random: Random, fields: Fields): Fields {
  const name = oneOf(random, Object.keys(fields))
  const bad = wrong[name]
  return bad && random.below(2) === 0 ? { ...fields, [name]: oneOf(random, bad) } : fields
}

const formType = 'application/x-www-form-urlencoded'

/** A form, each byte written somehow, and something wrong with it now and then. */
export function formOf(random: Random, fields: Fields): Buffer {
  const extra: readonly Pair[] = random.below(40) === 0 ? [['attach', gbk]] : []
  const pairs = [...Object.entries(fields), ...extra]
  return encodeForm(random, shuffled(random, slip(random, pairs)))
}

const percent = (byte: string): string => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`

/** An address holds no bytes beyond ASCII. */
const asQuery = (form: Buffer): string => form.toString('latin1').replace(/[^!-~]/g, percent)

/** A form by POST, or by GET. */
export function requestOf(
  random: Random,
  path: string,
  form: Buffer,
  how: { readonly byGet: boolean },
): RandomRequest {
  const type = oneOf(random, [...often(30, formType), 'application/json', 'text/plain', ''])
  const query = how.byGet ? asQuery(form) : ''
  return { path, method: how.byGet ? 'GET' : 'POST', query, body: form, type }
}

/** Seldom, many days pass. */
export const days = (clock: Pick<VirtualClock, 'advance'>) => async (random: Random) => {
  if (random.below(100) === 0) await clock.advance(random.below(12) * 24 * 60 * 60 * 1000)
}

/** Somebody pays, now and then. */
export const payers =
  (sandbox: Sandbox) =>
  (random: Random): Paid => {
    const open = sandbox.orders.filter(({ actions }) => actions.includes('pay')).slice(-20)
    if (open.length === 0 || random.below(6) > 0) return {}
    const { key, providerId } = oneOf(random, open)
    return { [providerId]: sandbox.control.pay(key).paid ?? '' }
  }

/** How a request names an order: often one that was paid. */
export function named(random: Random, sandbox: Sandbox): Fields {
  const paid = sandbox.orders.filter(order => order.paid !== null).slice(-5)
  const [order] = paid.slice(random.below(paid.length + 1))
  if (order && random.below(3) > 0) {
    const { providerId: trade_no, orderId: out_trade_no } = order
    return oneOf<Fields>(random, [{ trade_no }, { out_trade_no }, { trade_no, out_trade_no: 'x' }])
  }
  const out_trade_no = someNumber(random)
  return oneOf<Fields>(random, [
    ...often<Fields>(6, { out_trade_no }),
    ...[{}, { trade_no: '1', out_trade_no }, { trade_no: '0', out_trade_no }],
  ])
}

const refunds = ['0.3', '1', '9', '1.001', '0', '0.00', 'x', '1e0', '-1', '0.72', '0.73', ' 0.1']

/** How much of an order is to be given back. */
export const someRefund = (random: Random): string =>
  oneOf(random, [...often(refunds.length, '0.40'), ...refunds])
