import type { FailureReason, PaymentEvent, PayoutEvent, Refusal } from '@pay/core'
import {
  type AnyOperation,
  amountOf,
  type EventDraft,
  lookUp,
  type NotificationRule,
  type ReturnRule,
  textOf,
} from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import type { Gateway } from './gateway.ts'
import { notificationMeaningOf } from './statuses.ts'

/** News of a deposit or of a payout. */
export type EoopayEvent<C extends string = string> = PaymentEvent<C> | PayoutEvent<C>

// the family takes any body with "ok" in it for a yes; its strictest server wants exactly `OK`
const acks = {
  accept: { status: 200, contentType: 'text/plain', body: 'OK' },
  refuse: { status: 400, contentType: 'text/plain', body: 'FAIL' },
} as const

const isOrderId = (text: string | undefined): text is string =>
  text !== undefined && /^[\w.:-]{1,64}$/.test(text)

const declined = (code: string | null): Refusal => {
  const reason: FailureReason = 'declined'
  return { reason, code, message: null }
}

/**
 * A deposit: `00` is success, everything else failure, and `true_amount` is what was really paid.
 *
 * @source "Recharge callback"
 */
const deposit = (fields: Fields, { currency, clock }: Gateway): EventDraft<PaymentEvent> | null => {
  const { orderid, returncode = '' } = fields
  const requested = amountOf(fields.amount, currency)
  const credited = amountOf(fields.true_amount, currency)
  const paid = returncode === '00'
  const known = isOrderId(orderid) && /^\w{2}$/.test(returncode)
  // what was not paid may say 0, which the family leaves out of what it signs
  const amounts = requested !== undefined && (credited !== undefined || !paid)
  if (!known || !amounts) return null
  return {
    kind: 'payment',
    orderId: orderid,
    orderedAt: null,
    providerId: textOf(fields, 'transaction_id') ?? null,
    status: paid ? 'succeeded' : 'failed',
    failure: paid ? null : declined(returncode),
    requested,
    credited: paid ? (credited ?? null) : null,
    paidAt: paid ? clock.read(fields.datetime ?? '') : null,
  }
}

type Verdict = PayoutEvent['status']

/** @source the four forms of the family's payout callbacks (SOURCES.md); EOOPAY's own page is not known */
const verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {
  status: { success: 'succeeded', fail: 'failed', error: 'failed' },
  returncode: { '00': 'succeeded', 11: 'failed' },
}

/** Every indicator that is there has to agree; otherwise nothing is final. */
const payoutVerdict = (fields: Fields, { options }: Gateway): Verdict => {
  const words = Object.entries(verdicts).flatMap(([name, meanings]) => {
    const value = textOf(fields, name)?.toLowerCase()
    return value === undefined ? [] : [lookUp(meanings, value) ?? 'pending']
  })
  const refCode = textOf(fields, 'refCode')
  const code =
    refCode === undefined ? [] : [notificationMeaningOf(refCode, options.notificationRefCodes)]
  const [first = 'pending', ...others] = [...words, ...code]
  return others.every(one => one === first) ? first : 'pending'
}

const payout = (fields: Fields, gateway: Gateway): EventDraft<PayoutEvent> | null => {
  const orderId = textOf(fields, 'out_trade_no', 'orderid')
  const amount = amountOf(fields.amount, gateway.currency)
  if (!isOrderId(orderId) || (fields.amount !== undefined && amount === undefined)) return null
  const status = payoutVerdict(fields, gateway)
  return {
    kind: 'payout',
    orderId,
    orderedAt: null,
    providerId: textOf(fields, 'transaction_id', 'order_sn', 'trade_no') ?? null,
    status,
    failure:
      status === 'failed'
        ? declined(textOf(fields, 'refCode', 'returncode', 'status') ?? null)
        : null,
    amount: amount ?? null,
  }
}

/** Only a deposit carries the really paid amount and the payer, which are signed. */
const parse = (fields: Fields, gateway: Gateway): EventDraft<EoopayEvent> | null =>
  'true_amount' in fields || 'userid' in fields ? deposit(fields, gateway) : payout(fields, gateway)

const publicFields = [
  'memberid',
  'mchid',
  'orderid',
  'out_trade_no',
  'transaction_id',
  'amount',
  'true_amount',
  'datetime',
  'returncode',
  'refCode',
  'status',
]

/** Every field that a notification of this gateway or of a relative is known to have. */
export const notificationNames: readonly string[] = [
  ...publicFields,
  ...['userid', 'attach', 'msg', 'refMsg', 'order_sn', 'trade_no'],
]

const authenticity = ({ recipes }: Gateway) => ({
  methods: ['POST'] as const,
  recipe: recipes.message,
  public: publicFields,
  fields: notificationNames,
  account: (fields: Fields) => textOf(fields, 'memberid', 'mchid'),
})

/** The notifications of one country. No document gives the payout's fields, so a query confirms it. */
export const notificationRule = (
  gateway: Gateway,
  queryPayout: AnyOperation,
): NotificationRule<EoopayEvent> => ({
  ...authenticity(gateway),
  acks,
  parse: fields => parse(fields, gateway),
  confirmedBy: ({ kind }) => (kind === 'payout' ? queryPayout : null),
})

/**
 * The payer's browser, posted back to `returnUrl` with the fields of a deposit's notification.
 *
 * @source "MMK interface", pay_callbackurl; the fields from the family's documents
 */
export const returnRule = (gateway: Gateway): ReturnRule => ({
  ...authenticity(gateway),
  parse(fields) {
    const event = deposit(fields, gateway)
    if (event === null) return null
    const { orderId, providerId, status } = event
    return { orderId, providerId, claims: status === 'succeeded' ? 'paid' : 'not-paid' }
  },
})
