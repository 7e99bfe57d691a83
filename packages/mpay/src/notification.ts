import { secret } from '@pay/core'
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
import type { MpayPaymentEvent } from './results.ts'
import type { MpayOptions } from './settings.ts'

const reply = (status: number, code: string, message: string) => ({
  status,
  contentType: 'application/json;charset=utf-8',
  body: JSON.stringify({ ret_code: code, ret_msg: message }),
})

/** @source "Asynchronous notification": `ret_code` 0000 stops the repeats; 9999 from the demo */
const acks = { accept: reply(200, '0000', 'ok'), refuse: reply(400, '9999', 'refused') }

const privateNames = ['info_order', 'no_agree', 'id_type', 'id_no', 'acct_name', 'card_no']

/** Only success is notified. Any other state stays open and wants a query. @source the same page */
const parse = (fields: Fields): EventDraft<MpayPaymentEvent> | null => {
  const { no_order: orderId, result_pay: resultPay, dt_order: ordered = '' } = fields
  const orderedAt = fromChinaTime(ordered)
  const amount = amountOf(fields.money_order, 'CNY')
  const known = orderId !== undefined && /^[\w-]{1,32}$/.test(orderId)
  if (!known || orderedAt === null || amount === undefined || resultPay === undefined) return null
  const paid = resultPay === 'SUCCESS'
  const agreement = textOf(fields, 'no_agree')
  return {
    kind: 'payment',
    orderId,
    orderedAt,
    providerId: textOf(fields, 'oid_paybill') ?? null,
    status: paid ? 'succeeded' : 'pending',
    failure: null,
    requested: null,
    credited: paid ? amount : null,
    paidAt: null,
    agreement: agreement === undefined ? null : secret(agreement),
    hints: paid ? [] : ['The gateway documents notifications of success only: query the order.'],
  }
}

export const notificationRule = (options: MpayOptions): NotificationRule<MpayPaymentEvent> => ({
  methods: ['POST'],
  recipe: notificationRecipes(options),
  public: publicNames,
  fields: [...publicNames, ...privateNames],
  acks,
  // one platform key signs for all merchants, so a message that names none is not ours
  account: fields => fields.oid_partner ?? '',
  parse,
})
