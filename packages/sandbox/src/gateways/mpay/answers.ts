import type { Order } from '../../records.ts'
import type { Answer } from '../gateway.ts'
import type { Desk } from './desk.ts'
import type { Refusal } from './refusal.ts'
import type { MerchantSettings } from './settings.ts'
import { type Fields, sign, signedText, spelling } from './signature.ts'

/** What an answer says, a list of cards among it. */
type Said = Readonly<Record<string, unknown>>

/** Errors are two fields, unsigned, with HTTP 200. @source "Return codes"; the HTTP status is unproven */
export const refuse = ({ code, message, reason, orderKey }: Refusal, fields: Fields): Answer => ({
  status: 200,
  content: { kind: 'json', value: { ret_code: code, ret_msg: message } },
  fields,
  accepted: false,
  reason,
  orderKey,
})

/** `order` is the one that was spoken of, where there is one. */
export const accept = (value: Said, fields: Fields, order: Order | null): Answer => ({
  status: 200,
  content: { kind: 'json', value },
  fields,
  accepted: true,
  reason: null,
  orderKey: order?.key ?? null,
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

/** Which of them stand where is unproven: here all of them everywhere. @source live messages of relatives */
export const undocumentedFields = ({ undocumented }: MerchantSettings): Fields =>
  undocumented ? { sms_flag: '1', repayment_no: '7', correlationID: 'a1b2-c3d4' } : {}

/** Signs an answer; `unsigned` is added outside the signature. */
export function signedAnswer(
  desk: Desk,
  merchant: MerchantSettings,
  said: Fields,
  unsigned: Said = {},
): Said {
  const ok = { ret_code: '0000', ret_msg: '交易成功', sign_type: spelling(merchant.answerSignType) }
  const fields = withoutEmpty({ ...ok, ...undocumentedFields(merchant), ...said })
  const signature = sign(signedText(fields), merchant.answerSignType, desk.keys.platform())
  return { ...fields, ...withoutEmpty(unsigned), sign: signature }
}

export const withoutEmpty = <T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
