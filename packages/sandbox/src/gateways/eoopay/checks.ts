import type { OrderName } from '../../order-names.ts'
import { type ByteFields, fromBytes } from '../../php/bytes.ts'
import type { Order } from '../../records.ts'
import type { Account } from './accounts.ts'
import type { Country } from './countries.ts'
import { dayMs } from './dates.ts'
import type { Desk } from './desk.ts'
import { Refusal } from './refusal.ts'
import { joinFields, type Reading, signText } from './signature.ts'

export type Fields = Readonly<Record<string, string>>

export function findAccount(desk: Desk, id: string | undefined): Account {
  const account = desk.accounts.get(id ?? '')
  if (account) return account
  throw new Refusal('merchant', '不存在的商户编号')
}

/** The text `0` is a value here: savings accounts have the type 0. */
export function requireFields(fields: Fields, names: readonly string[]): void {
  const missing = names.find(name => (fields[name] ?? '') === '')
  if (missing !== undefined) throw new Refusal('field', `${missing}不能为空`)
}

/** @source "MMK interface", "COP interface": two decimals; above zero. */
export function checkAmount(amount: string | undefined): void {
  if (!/^\d+\.\d{2}$/.test(amount ?? '') || /^[0.]+$/.test(amount ?? '')) {
    throw new Refusal('amount', '金额错误')
  }
}

export function checkDate({ dates }: Desk, fields: Fields, name: string): void {
  if (!dates.isDashed(fields[name] ?? '')) throw wrong(name)
}

/**
 * The order as a query finds it: where a day is needed, on that day or the next.
 *
 * @source dhpay's server code for the day
 */
export function orderOn({ dates }: Desk, order: Order | undefined, day: string | undefined) {
  if (order === undefined || day === undefined) return order
  if (!dates.isDay(day)) return undefined
  const made = order.createdAt.getTime()
  return [made, made - dayMs].some(ms => dates.day(ms) === day) ? order : undefined
}

export function checkUrl(fields: Fields, name: string): void {
  const url = fields[name] ?? ''
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) throw wrong(name)
}

export function checkFormats(fields: Fields, { formats, wrongField }: Country): void {
  const bad = Object.entries(formats).find(([name, format]) => !format.test(fields[name] ?? ''))
  const name = bad?.[0] ?? wrongField?.(fields)
  if (name !== undefined) throw wrong(name)
}

const wrong = (name: string): Refusal => new Refusal('field', `${name}参数错误`)

export function refuseDuplicate(desk: Desk, name: OrderName): void {
  if (desk.duplicates.isTaken(name)) throw new Refusal('duplicate', '重复订单号')
}

export interface Signed {
  /** What the gateway itself puts together and hashes. */
  readonly fields: ByteFields
  readonly reading: Reading
  readonly merchant: string
  readonly secret: string
  /** The relatives' deposit calls give the right signature away. @source dhpay's server code */
  readonly revealsSignature?: boolean
}

/** @source dhpay's server code: a wrong signature is answered with the request and the text that was built. */
export function checkSignature(posted: Fields, signed: Signed): void {
  const { secret, merchant, reading } = signed
  const joined = joinFields(signed.fields, reading)
  const expected = signText(joined, secret)
  const received = posted.pay_md5sign ?? ''
  if (received === expected) return

  const signedText = fromBytes(joined)
  const refusal = new Refusal('signature', '签名验证失败', {
    提醒: '请比对拼接顺序及签名',
    POST数据: posted,
    拼接顺序: signedText,
    ...(signed.revealsSignature ? { 签名: expected } : {}),
  })
  refusal.facts = { merchant, name: 'pay_md5sign', received, signedText, key: { secret } }
  throw refusal
}

/** The named fields out of what was posted; an absent one is empty. */
export const pick = (fields: ByteFields, names: readonly string[]): ByteFields =>
  Object.fromEntries(names.map(name => [name, fields[name] ?? '']))
