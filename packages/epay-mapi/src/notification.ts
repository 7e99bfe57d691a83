import type { PaymentEvent } from '@pay/core'
import {
  amountOf,
  type EventDraft,
  fromChinaTime,
  type NotificationRule,
  type ReturnRule,
  textOf,
} from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import { type EscapedText, escapedText } from './escaped.ts'
import type { Gateway } from './gateway.ts'
import { messageNames } from './message-names.ts'
import { paymentStatusOf } from './statuses.ts'
import { isFresh } from './timestamp.ts'

/** News of a payment. Its message has one amount: `credited` once it is paid, `requested` before. */
export interface EpayEvent extends PaymentEvent<'CNY'> {
  /** The product's name; some gateways put a word of their own in its place. Never compare it. */
  readonly name: EscapedText | null
  /** What you passed as `ext`, under whichever name it came back; `null` when it did not. */
  readonly ext: EscapedText | null
}

// other programs than this one may have made the order, so this is wider than what is sent
const isOrderId = (text: string | undefined): text is string =>
  text !== undefined && /^[\w.:|-]{1,150}$/.test(text)

const isStatus = (text: string | undefined): text is string =>
  text !== undefined && /^\w{1,40}$/.test(text)

/**
 * A message without `trade_status` is no notification: a request that we signed ourselves, and that
 * the payer's browser has seen, carries the same signature.
 *
 * @source the family's page "payment result"
 */
const parse = (fields: Fields, passThrough: string): EventDraft<EpayEvent> | null => {
  const { out_trade_no: orderId, trade_status: tradeStatus } = fields
  const amount = amountOf(fields.money, 'CNY')
  if (!isOrderId(orderId) || !isStatus(tradeStatus) || amount === undefined) return null
  const status = paymentStatusOf(tradeStatus)
  const isPaid = status === 'succeeded'
  return {
    kind: 'payment',
    orderId,
    orderedAt: null,
    providerId: textOf(fields, 'trade_no') ?? null,
    status,
    failure: null,
    requested: isPaid ? null : amount,
    credited: isPaid ? amount : null,
    paidAt: fromChinaTime(fields.endtime ?? ''),
    name: escapedText(fields.name),
    ext: escapedText(fields[passThrough] ?? fields.ext ?? fields.param),
  }
}

const parserFor =
  ({ dialect: { passThrough } }: Gateway) =>
  (fields: Fields) =>
    parse(fields, passThrough ?? 'ext')

// who paid is nobody's to print
const unprintable = new Set(['sign', 'buyer'])

const authenticity = (gateway: Gateway) => ({
  methods: ['GET', 'POST'] as const,
  recipe: gateway.dialect.signs.messages,
  // what names no merchant is nobody's
  account: (fields: Fields) => fields.pid ?? '',
  isStale: (fields: Fields, now: Date) => !isFresh(fields, now, gateway),
  fields: messageNames,
  public: messageNames.filter(name => !unprintable.has(name)),
})

/** The notifications of one gateway. */
export const notificationRule = (gateway: Gateway): NotificationRule<EpayEvent> => ({
  ...authenticity(gateway),
  acks: gateway.dialect.acks,
  parse: parserFor(gateway),
})

/** The payer's return has the fields of a notification. */
export const returnRule = (gateway: Gateway): ReturnRule => ({
  ...authenticity(gateway),
  parse(fields) {
    const event = parserFor(gateway)(fields)
    if (event === null) return null
    const { orderId, providerId, status } = event
    return { orderId, providerId, claims: status === 'succeeded' ? 'paid' : 'not-paid' }
  },
})
