import { isDigits } from './dates.ts'
import { Refusal } from './refusal.ts'
import type { Fields } from './signature.ts'

type Format = RegExp | ((value: string) => boolean)

const twoDecimals = /^\d{1,9}\.\d{2}$/

const upTo =
  (length: number): Format =>
  value =>
    [...value].length <= length

/** @source the field tables of "MPAY Apply", "MPAY Verify", "Payment result query", "Refund apply" and "Card bind query" */
const formats: Readonly<Record<string, Format>> = {
  no_order: upTo(32),
  dt_order: isDigits,
  user_id: upTo(32),
  busi_partner: /^(101001|109001)$/,
  name_goods: upTo(40),
  info_order: upTo(255),
  money_order: isAmount,
  notify_url: isAddress,
  valid_order: /^[1-9]\d{0,5}$/,
  risk_item: isObject,
  pay_type: /^([23PD]|27)$/,
  card_no: /^\d{13,19}$/,
  bank_code: /^\d{8}$/,
  bind_mob: /^1\d{10}$/,
  id_type: /^[0-9X]$/,
  id_no: /^(\d{15}|\d{17}[\dXx])$/,
  vali_date: /^\d{4}$/,
  cvv2: /^\d{3,4}$/,
  no_agree: upTo(32),
  verify_code: /^\d{1,6}$/,
  query_version: /^(1\.0|1\.1|4\.0)$/,
  no_refund: upTo(32),
  dt_refund: isDigits,
  money_refund: twoDecimals,
  trader_refund: /^\d{18}$/,
  platform: upTo(32),
  offset: /^\d{1,8}$/,
}

/**
 * Checks a message. `own` are formats of this call that differ from those of the others.
 *
 * @throws {Refusal} 1004, naming the first field that is missing or malformed.
 */
export function checkFields(
  fields: Fields,
  required: readonly string[],
  own: Readonly<Record<string, Format>> = {},
): void {
  const missing = required.find(name => (fields[name] ?? '') === '')
  if (missing !== undefined) throw Refusal.field(missing)
  const all = { ...formats, ...own }
  const wrong = Object.keys(all).find(name => fields[name] && !fits(all[name], fields[name]))
  if (wrong !== undefined) throw Refusal.field(wrong)
}

const fits = (format: Format | undefined, value: string): boolean =>
  typeof format === 'function' ? format(value) : format === undefined || format.test(value)

function isAmount(value: string): boolean {
  return twoDecimals.test(value) && isInRange(value)
}

/** From 0.01 to 99,999,999.00. @source the Chinese demo */
export const isInRange = (amount: string): boolean =>
  Number(amount) >= 0.01 && Number(amount) <= 99_999_999

function isAddress(value: string): boolean {
  return value.length <= 128 && /^https?:\/\//i.test(value) && URL.canParse(value)
}

function isObject(value: string): boolean {
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}
