/**
 * That every result can be told apart by its status, completely. Nothing here runs: the type checker
 * reads it, and an unused `@ts-expect-error` is an error of its own.
 */
import type {
  FailureReason,
  NextAction,
  Payment,
  PaymentState,
  Payout,
  PayoutState,
  Refund,
  RefundState,
  Secret,
  State,
  Submission,
} from '../src/index.ts'

type Equal<A, B> = [A, B] extends [B, A] ? true : false
const holds = <T extends true>(): T | undefined => undefined

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
