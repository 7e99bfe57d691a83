import { checkFields } from './formats.ts'
import { Refusal } from './refusal.ts'
import type { Fields } from './signature.ts'

/** @source "MPAY Apply", the field table */
const required = [
  'user_id',
  'busi_partner',
  'no_order',
  'dt_order',
  'name_goods',
  'money_order',
  'notify_url',
  'risk_item',
  'pay_type',
] as const

/** Without an agreement. @source "MPAY Apply", the remark below the table */
export const cardFields = ['card_no', 'acct_name', 'bind_mob', 'id_type', 'id_no'] as const

/** @throws {Refusal} 1004 with the field, 8911 without a risk category, 1103 for an expiry that is none. */
export function checkPayment(fields: Fields): void {
  const agreed = (fields.no_agree ?? '') !== ''
  checkFields(fields, [...required, ...(agreed ? [] : cardFields)])
  checkRiskAndExpiry(fields)
}

/** @throws {Refusal} 8911 without a risk category, 1103 for an expiry that is none. */
export function checkRiskAndExpiry(fields: Fields): void {
  if (!/^\d{4}$/.test(riskCategory(fields))) throw new Refusal('field', '8911')
  // Year and month; the other way round, most months are none.
  if (fields.vali_date && !/^\d\d(0[1-9]|1[0-2])$/.test(fields.vali_date)) {
    throw new Refusal('declined', '1103')
  }
}

/** Four digits that the gateway assigned; all of them are known here. @source "Payment risk item" */
function riskCategory({ risk_item: text = '{}' }: Fields): string {
  const risk: unknown = JSON.parse(text)
  const isKnown = typeof risk === 'object' && risk !== null && 'frms_ware_category' in risk
  return isKnown ? String(risk.frms_ware_category) : ''
}
