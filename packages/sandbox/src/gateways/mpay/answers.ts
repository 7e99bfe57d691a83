import type { Order } from '../../records.ts'
import type { Answer } from '../gateway.ts'
import type { Desk } from './desk.ts'
import type { Refusal } from './refusal.ts'
import type { MerchantSettings } from './settings.ts'
import { type Fields, sign, signedText, spelling } from './signature.ts'

/** Errors are two fields, unsigned, with HTTP 200. @source "Return codes"; the HTTP status is unproven */
export const refuse = ({ code, message, reason, orderKey }: Refusal, fields: Fields): Answer => ({
  status: 200,
  content: { kind: 'json', value: { ret_code: code, ret_msg: message } },
  fields,
  accepted: false,
  reason,
  orderKey,
})

export const accept = (value: Fields, fields: Fields, order: Order): Answer => ({
  status: 200,
  content: { kind: 'json', value },
  fields,
  accepted: true,
  reason: null,
  orderKey: order.key,
})

/** What the gateway says about an order, wherever it says it. Empty fields are left out. */
export const orderFields = (order: Order, merchant: MerchantSettings): Fields => ({
  oid_partner: order.merchant,
  no_order: order.orderId,
  dt_order: order.fields.dt_order ?? '',
  oid_paybill: order.providerId,
  money_order: amountText(order.amount, merchant),
  info_order: order.fields.info_order ?? '',
})

/** What is known once it is paid. @source "MPAY Apply" and "MPAY Verify", the responses */
export const paidFields = ({ details }: Order): Fields => ({
  settle_date: details.settleDate ?? '',
  no_agree: details.agreement ?? '',
})

/** `1000.00` comes back as `1000.0`, `0.10` as `0.1`. @source live messages */
export const amountText = (amount: string, { amounts }: MerchantSettings): string =>
  amounts === 'short' ? amount.replace(/0$/, '') : amount

/** Signs an answer; `unsigned` is added outside the signature. */
export function signedAnswer(
  desk: Desk,
  merchant: MerchantSettings,
  said: Fields,
  unsigned: Fields = {},
): Fields {
  const ok = { ret_code: '0000', ret_msg: '交易成功', sign_type: spelling(merchant.answerSignType) }
  const fields = withoutEmpty({ ...ok, ...said })
  const signature = sign(signedText(fields), merchant.answerSignType, desk.keys.platform())
  return { ...fields, ...withoutEmpty(unsigned), sign: signature }
}

export const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
