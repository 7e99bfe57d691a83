import { createHash } from 'node:crypto'
import { secret } from './providers.ts'

type Fields = Readonly<Record<string, string>>

/** The rule in its plainest words: the vectors and PHP check our recipes, this only plays the gateway. */
export const signature = (fields: Fields, left: readonly string[] = ['']): string => {
  const names = Object.keys(fields).filter(name => !left.includes(fields[name] ?? ''))
  const text = names.sort().map(name => `${name}=${fields[name]}`)
  return createHash('md5')
    .update([...text, `key=${secret}`].join('&'))
    .digest('hex')
    .toUpperCase()
}

/** A message of the gateway, signed. */
export const signed = (fields: Fields, name = 'sign'): Fields => ({
  ...fields,
  [name]: signature(fields),
})

export const formOf = (fields: Fields): string => new URLSearchParams(fields).toString()

/** A paid deposit, as the query tells it. */
export const paidAnswer: Fields = {
  memberid: '10006',
  orderid: 'T0000000001',
  amount: '1000.00',
  true_amount: '1000.00',
  time_end: '2024-08-05 04:00:00',
  transaction_id: '20240805035739000001',
  returncode: '00',
  trade_state: 'SUCCESS',
}

/** A paid deposit, as the notification tells it. */
export const paidNotification: Fields = {
  memberid: '10006',
  orderid: 'T0000000001',
  transaction_id: '20240805035739000001',
  amount: '1000.00',
  true_amount: '1000.00',
  datetime: '20240805040000',
  returncode: '00',
  userid: '15452',
}

/** A payout, as its query tells it. */
export const payoutAnswer = (status: string, more: object = {}): string =>
  JSON.stringify({ code: '0', status, amount: '1000.00', out_trade_no: 'W0000000001', ...more })

/** The family's answer of a payout query that knows no such order. */
export const noSuchPayout = JSON.stringify({ status: 'error', refCode: '7', refMsg: '交易不存在' })

/** And of a deposit query. */
export const noSuchDeposit = JSON.stringify({ status: 'error', msg: '不存在的交易订单', data: [] })
