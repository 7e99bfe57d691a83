import type { Money } from '../contract/money.ts'
import type {
  ExpectedOrder,
  Mismatch,
  PayEvent,
  PaymentEvent,
  ReferenceOf,
} from '../contract/notification.ts'
import { sameAmount } from '../money/amount.ts'

/** What names the order or the refund of an event. */
export const referenceOf = <E extends PayEvent>(event: E): ReferenceOf<E> => {
  const { kind, provider, account, orderId, orderedAt } = event
  const refund =
    event.kind === 'refund'
      ? { refundId: event.refundId, refundedAt: event.refundedAt }
      : { refundId: null }
  const reference = { kind, provider, account, orderId, orderedAt, ...refund }
  return reference as unknown as ReferenceOf<E> // the kind, and with it all the rest, is the event's
}

const isOneOf = (amount: Money, allowed: readonly (Money | null | undefined)[]) =>
  allowed.some(one => one != null && sameAmount(one.value, amount.value))

const paymentMismatches = (event: PaymentEvent, { amount, payable }: ExpectedOrder): Mismatch[] => {
  const { requested, credited, status } = event
  const wrong: Mismatch[] = []
  if (requested !== null && !isOneOf(requested, [amount, payable])) wrong.push('amount')
  if (credited !== null && !isOneOf(credited, [amount, payable])) wrong.push('credited')
  if (credited === null && status === 'succeeded') wrong.push('credited')
  return wrong
}

const amountMismatches = (event: PayEvent, expected: ExpectedOrder): Mismatch[] => {
  if (event.kind === 'payment') return paymentMismatches(event, expected)
  const { amount } = event
  return amount === null || isOneOf(amount, [expected.amount]) ? [] : ['amount']
}

const currenciesOf = (event: PayEvent): string[] => {
  const amounts = event.kind === 'payment' ? [event.requested, event.credited] : [event.amount]
  return amounts.flatMap(amount => amount?.currency ?? [])
}

const secondsOf = (moment: Date | string) => Math.floor(new Date(moment).getTime() / 1000)

const isSameMoment = (expected: Date | string | undefined, told: Date | null) =>
  expected === undefined || told === null || secondsOf(expected) === secondsOf(told)

/** A refund's message may name the refund alone: what it does not say is not compared. */
const isSameOrder = (event: PayEvent, { orderId, orderedAt, ...refund }: ExpectedOrder) => {
  if (orderId !== undefined && orderId !== (event.orderId ?? orderId)) return false
  if (!isSameMoment(orderedAt, event.orderedAt)) return false
  if (event.kind !== 'refund') return true
  const { refundId = event.refundId, refundedAt } = refund
  return refundId === event.refundId && isSameMoment(refundedAt, event.refundedAt)
}

/** Everything in which an authentic event differs from the order as it was stored. */
export const mismatches = (event: PayEvent, expected: ExpectedOrder): Mismatch[] => {
  const wrong: Mismatch[] = []
  if (event.kind !== expected.kind) wrong.push('kind')
  if ((expected.provider ?? event.provider) !== event.provider) wrong.push('provider')
  if ((expected.account ?? event.account) !== event.account) wrong.push('account')
  if (!isSameOrder(event, expected)) wrong.push('order')
  if (currenciesOf(event).some(one => one !== expected.amount.currency)) wrong.push('currency')
  return [...wrong, ...amountMismatches(event, expected)]
}
