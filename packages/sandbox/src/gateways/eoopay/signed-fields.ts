import type { ByteFields, ByteText } from '../../php/bytes.ts'
import { pick } from './checks.ts'
import type { GatewaySettings, MerchantSettings } from './settings.ts'

/** @source "MMK interface", "COP interface": the column of signed fields */
const depositFields = [
  'pay_memberid',
  'pay_orderid',
  'pay_applydate',
  'pay_bankcode',
  'pay_notifyurl',
  'pay_callbackurl',
  'pay_userid',
  'pay_amount',
] as const

/** @source dhpay's server code: numbers cast, HTML special characters escaped, then hashed. */
export function depositSigned(
  posted: ByteFields,
  { escapeDeposits }: Pick<GatewaySettings, 'escapeDeposits'>,
): ByteFields {
  const fields = Object.entries(pick(posted, depositFields)).map(([name, value]) => [
    name,
    escapeDeposits ? escapeHtml(value) : value,
  ])
  return {
    ...Object.fromEntries(fields),
    pay_memberid: phpInteger(posted.pay_memberid),
    pay_bankcode: phpInteger(posted.pay_bankcode),
  }
}

/** How a list is signed stands nowhere; three readings are known. @source the family's signing rules */
export function signedOf(
  { balanceSignature }: Pick<MerchantSettings, 'balanceSignature'>,
  message: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const words = { word: () => 'Array', json: JSON.stringify, scalars: () => '' }
  const wordOf = (value: unknown) =>
    typeof value === 'object' ? words[balanceSignature](value) : String(value)
  return Object.fromEntries(Object.entries(message).map(([name, value]) => [name, wordOf(value)]))
}

/** PHP's intval as text: the number at the beginning, and 0 when there is none. */
export function phpInteger(value: ByteText | undefined): string {
  const digits = /^[ \t\n\r\v\f]*([+-]?\d+)/.exec(value ?? '')?.[1]
  return BigInt(digits?.replace('+', '') ?? 0).toString()
}

/** PHP's htmlspecialchars as it was when the family's programs were written: `'` is left alone. */
const escapeHtml = (value: ByteText): ByteText =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
