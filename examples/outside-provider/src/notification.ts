import type { Acknowledgements } from '@pay/core'
import { type EventDraft, type NotificationRule, textOf } from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import { contradicts, euros, messageNames, momentOf } from './answers.ts'
import type { SamplepayEvent } from './contract.ts'
import { recipe } from './recipes.ts'
import { failureOf, paymentStatusOf, refundStatusOf } from './statuses.ts'

/** @source GATEWAY.md, "Notifications": exactly `received` stops the repeats */
const acks: Acknowledgements = {
  accept: { status: 200, contentType: 'text/plain', body: 'received' },
  refuse: { status: 400, contentType: 'text/plain', body: 'refused' },
}

type Draft = EventDraft<SamplepayEvent>

/** What both kinds of news have to carry. */
const commonOf = (fields: Fields) => {
  const { order: orderId, state } = fields
  const amount = euros(fields, 'amount')
  if (orderId === undefined || !/^[\w-]{1,40}$/.test(orderId)) return null
  if (state === undefined || !/^\w{1,40}$/.test(state) || amount === undefined) return null
  return { orderId, state, amount }
}

type Common = NonNullable<ReturnType<typeof commonOf>>

const paymentOf = (fields: Fields, { orderId, state, amount }: Common): Draft | null => {
  const status = paymentStatusOf(state)
  const credited = status === 'succeeded' ? euros(fields, 'paid') : null
  // without what was really paid, nothing says how much to credit
  if (credited === undefined || contradicts(fields, status)) return null
  return {
    kind: 'payment',
    orderId,
    orderedAt: null,
    providerId: textOf(fields, 'payment') ?? null,
    status,
    failure: status === 'failed' ? failureOf(state) : null,
    requested: amount,
    credited,
    paidAt: momentOf(fields, 'paid_at'),
  }
}

const refundOf = (
  { refund: refundId }: Fields,
  { orderId, state, amount }: Common,
): Draft | null => {
  const status = refundStatusOf(state)
  if (refundId === undefined || !/^[\w-]{1,40}$/.test(refundId)) return null
  return {
    kind: 'refund',
    orderId,
    orderedAt: null,
    refundId,
    refundedAt: null,
    providerId: null,
    status,
    failure: status === 'failed' ? failureOf(state) : null,
    amount,
  }
}

/**
 * A message without `event` is no notification: requests and answers are signed with the same
 * secret, and could be sent to the notify URL by whoever has seen one.
 */
const parse = (fields: Fields): Draft | null => {
  const common = commonOf(fields)
  if (common === null) return null
  if (fields.event === 'payment') return paymentOf(fields, common)
  return fields.event === 'refund' ? refundOf(fields, common) : null
}

/** @source GATEWAY.md, "Notifications" */
export const notificationRule: NotificationRule<SamplepayEvent> = {
  methods: ['POST'],
  recipe,
  // no value may hide the beginning of one of these
  fields: messageNames,
  public: messageNames,
  account: fields => fields.merchant ?? '',
  acks,
  parse,
}
