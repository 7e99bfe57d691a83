import { type PayEvent, secret } from '@pay/core'
import {
  amountOf,
  type EventDraft,
  fromChinaTime,
  type NotificationRule,
  textOf,
} from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import { publicNames } from './answers.ts'
import { notificationRecipes } from './recipes.ts'
import type { MpayPaymentEvent } from './results/payments.ts'
import type { MpayRefundEvent } from './results/refunds.ts'
import type { MpayOptions } from './settings.ts'
import { refundStatusOf } from './statuses.ts'

/** News of a payment or of a refund: one address may take both. */
export type MpayEvent = MpayPaymentEvent | MpayRefundEvent

const reply = (status: number, code: string, message: string) => ({
  status,
  contentType: 'application/json;charset=utf-8',
  body: JSON.stringify({ ret_code: code, ret_msg: message }),
})

/** @source "Asynchronous notification": `ret_code` 0000 stops the repeats; 9999 from the demo */
const acks = { accept: reply(200, '0000', 'ok'), refuse: reply(400, '9999', 'refused') }

const privateNames = ['info_order', 'no_agree', 'id_type', 'id_no', 'acct_name', 'card_no']

const isNumber = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{1,32}$/.test(text)

const notFinal = (hint: string, status: PayEvent['status']) => (status === 'pending' ? [hint] : [])

/** Only success is notified. Any other state stays open and wants a query. @source "Asynchronous notification" */
const paymentOf = (fields: Fields): EventDraft<MpayPaymentEvent> | null => {
  const { no_order: orderId, result_pay: resultPay, dt_order: ordered = '' } = fields
  const orderedAt = fromChinaTime(ordered)
  const amount = amountOf(fields.money_order, 'CNY')
  if (!isNumber(orderId) || orderedAt === null || !amount || resultPay === undefined) return null
  const status = resultPay === 'SUCCESS' ? 'succeeded' : 'pending'
  const agreement = textOf(fields, 'no_agree')
  return {
    kind: 'payment',
    orderId,
    orderedAt,
    providerId: textOf(fields, 'oid_paybill') ?? null,
    status,
    failure: null,
    requested: null,
    credited: status === 'succeeded' ? amount : null,
    paidAt: null,
    agreement: agreement === undefined ? null : secret(agreement),
    hints: notFinal(
      'The gateway documents notifications of success only: query the order.',
      status,
    ),
  }
}

/** One edition notifies of success, the other of failure as well: the state decides. @source "Refund Asynchronous Notification" of both editions */
const refundOf = (fields: Fields): EventDraft<MpayRefundEvent> | null => {
  const { no_refund: refundId, sta_refund: staRefund, dt_refund: refunded = '' } = fields
  const refundedAt = fromChinaTime(refunded)
  const amount = amountOf(fields.money_refund, 'CNY')
  if (!isNumber(refundId) || refundedAt === null || !amount || staRefund === undefined) return null
  const status = refundStatusOf(staRefund.trim())
  return {
    kind: 'refund',
    ...{ orderId: null, orderedAt: null, refundId, refundedAt },
    providerId: textOf(fields, 'oid_refundno') ?? null,
    status,
    failure: status === 'failed' ? { reason: 'declined', code: staRefund, message: null } : null,
    amount,
    hints: notFinal('The refund has no final state yet: query it.', status),
  }
}

/** A message about both would say which of the two is meant nowhere. */
const parse = (fields: Fields): EventDraft<MpayEvent> | null => {
  if (fields.no_refund === undefined) return paymentOf(fields)
  return fields.result_pay === undefined ? refundOf(fields) : null
}

/** Every field that a notification is known to have. */
export const notificationNames: readonly string[] = [...publicNames, ...privateNames]

export const notificationRule = (options: MpayOptions): NotificationRule<MpayEvent> => ({
  methods: ['POST'],
  recipe: notificationRecipes(options),
  public: publicNames,
  fields: notificationNames,
  acks,
  // one platform key signs for all merchants, so a message that names none is not ours
  account: fields => fields.oid_partner ?? '',
  parse,
})
