/**
 * What of the contract must and must not compile. Nothing here runs: the type checker reads it, and
 * an unused `@ts-expect-error` is an error of its own.
 */
import {
  type ExpectedOrder,
  type FailureReason,
  type HandlerOptions,
  type Money,
  type NextAction,
  type PayEvent,
  type Payment,
  type PaymentEvent,
  type PaymentProvider,
  type PaymentState,
  type Payout,
  type PayoutState,
  type Provides,
  type Raw,
  type Refund,
  type RefundState,
  type Secret,
  type Sensitive,
  type State,
  type Submission,
  supports,
} from '../src/index.ts'

type Equal<A, B> = [A, B] extends [B, A] ? true : false
const holds = <T extends true>(): T | undefined => undefined

// money is a decimal string with a currency
export const price: Money<'MMK'> = { value: '1000.00', currency: 'MMK' }
// @ts-expect-error a number is no amount
export const float: Money<'MMK'> = { value: 1000.0, currency: 'MMK' }
// @ts-expect-error nor is a bigint
export const whole: Money<'MMK'> = { value: 1000n, currency: 'MMK' }
// @ts-expect-error an amount has a currency
export const bare: Money = { value: '1000.00' }
declare const pesos: Money<'COP'>
// @ts-expect-error pesos are not kyats
export const kyats: Money<'MMK'> = pesos
export const any: Money = pesos

// every result can be told apart by its status, and a switch over it needs no default
export const ofPayment = (result: Payment<'MMK'>): string | null => {
  switch (result.status) {
    case 'pending':
      return result.nextAction?.type ?? null
    case 'succeeded':
      return result.credited.value
    case 'failed':
      return result.reason
    case 'unknown':
      return result.ticket.orderId
  }
}
export const ofPaymentState = (result: PaymentState): string | undefined => {
  switch (result.status) {
    case 'pending':
      return result.refused?.reason
    case 'succeeded':
      return result.credited.currency
    case 'refunded':
      return result.requested?.value
    case 'failed':
      return result.message ?? ''
    case 'not-found':
      return result.orderId
  }
}
export const ofPayout = (result: Payout<'COP'>): string => {
  switch (result.status) {
    case 'pending':
    case 'succeeded':
      return result.orderId
    case 'failed':
      return result.reason
    case 'unknown':
      return result.cause
  }
}
export const ofPayoutState = (result: PayoutState): boolean => {
  switch (result.status) {
    case 'succeeded':
      return true
    case 'pending':
    case 'reversed':
    case 'failed':
    case 'not-found':
      return false
  }
}
export const ofSubmission = (result: Submission): string => {
  switch (result.status) {
    case 'accepted':
      return result.orderId
    case 'refused':
      return result.reason
    case 'unknown':
      return result.ticket.at
  }
}
export const ofRefund = (result: Refund | RefundState): string => {
  switch (result.status) {
    case 'pending':
    case 'succeeded':
      return result.refundId
    case 'failed':
    case 'not-found':
    case 'unknown':
      return result.orderId
  }
}
export const ofAction = (action: NextAction): string | Secret<string> => {
  switch (action.type) {
    case 'redirect':
    case 'deeplink':
      return action.url
    case 'form':
      return action.action
    case 'qr':
      return action.payload
    case 'transfer':
      return action.account
    case 'sms':
      return action.token
    case 'html':
      return action.document
  }
}
// @ts-expect-error a status that is left out is a hole in the switch
export const hole = (result: Payout): string => {
  switch (result.status) {
    case 'pending':
    case 'succeeded':
      return 'sent'
    case 'failed':
      return 'not sent'
  }
}
holds<Equal<Payment['status'], 'pending' | 'succeeded' | 'failed' | 'unknown'>>()
holds<Equal<Exclude<State['status'], PaymentState['status'] | PayoutState['status']>, never>>()

// what a status does not have cannot be read
declare const payment: Payment<'MMK'>
// @ts-expect-error nothing is credited before it succeeded
export const early = payment.credited
// @ts-expect-error the gateway's reasons are a closed list
export const reason: FailureReason = 'bad-luck'
declare const failed: Extract<Payment, { status: 'failed' }>
// @ts-expect-error a failure has no ticket: it is settled
export const settled = failed.ticket

// an answer is text, and what is nested has to be looked into
declare const raw: Raw
// @ts-expect-error it may be a list or an object
export const text: string | undefined = raw.msg

// a group that a gateway does not have cannot be called
declare const mmk: Provides<'payments' | 'payouts' | 'notifications'>
export const create = mmk.payments.create
// @ts-expect-error this gateway has no refunds
export const refund = mmk.refunds
declare const provider: PaymentProvider
// @ts-expect-error a provider in general may lack them
export const maybe = provider.refunds.create
if (supports(provider, 'refunds')) provider.refunds.create
// @ts-expect-error misspelled
supports(provider, 'refund')
// @ts-expect-error what was not asked for stays optional
if (supports(provider, 'refunds')) provider.payouts.create

// a provider is a literal, and what is misspelled in it is too much
export const literal: Pick<PaymentProvider, 'payments' | 'payouts'> = {
  payments: mmk.payments,
  // @ts-expect-error misspelled
  payout: mmk.payouts,
}

// an order has a number of the merchant's
// @ts-expect-error
mmk.payouts.create({ amount: price })
// @ts-expect-error
mmk.payments.query({})
// @ts-expect-error numbers are not texts
mmk.payments.create({ orderId: 1722801459, amount: price })

// sensitive text is plain or wrapped, and what is wrapped is not text
declare const token: Secret<string>
export const wrapped: Sensitive = token
export const plain: Sensitive = '09123456789'
// @ts-expect-error it has to be revealed
export const shown: string = token
export const revealed: string = token.reveal()

// a notification is an event only when it is verified, and an order is required to compare it with
mmk.notifications.receive(new Request('https://shop.example')).then(({ event }) => event.orderId)
// @ts-expect-error nothing of a message is readable before
mmk.notifications.receive(new Request('https://shop.example')).orderId
// @ts-expect-error a parsed body is not what was signed
mmk.notifications.receive({ method: 'POST', url: '/', body: { orderid: '1' } })
// @ts-expect-error without `expect` nothing could be compared
mmk.notifications.handler({ store: () => 'applied' })
// @ts-expect-error the amount is compared, always
export const blind: ExpectedOrder = { kind: 'payment' }
export const options: HandlerOptions<PayEvent> = {
  expect: () => undefined,
  // @ts-expect-error "true" says neither applied nor duplicate
  store: () => true,
}
mmk.notifications.handler({
  expect: () => undefined,
  // @ts-expect-error it should compile: a single literal is widened beside a union with its promise
  store: async () => 'applied',
})
mmk.notifications.handler({
  expect: async () => ({ kind: 'payment', amount: price }),
  store: async event => (event.status === 'pending' ? 'duplicate' : 'applied'),
})
export const ofEvent = (event: PayEvent): Money | null => {
  switch (event.kind) {
    case 'payment':
      return event.credited
    case 'payout':
    case 'refund':
      return event.amount
  }
}
declare const event: PaymentEvent<'MMK'>
holds<Equal<NonNullable<typeof event.credited>, Money<'MMK'>>>()
// @ts-expect-error results are not to be changed
event.orderId = 'T2'
