import type { Money } from '../contract/money.ts'
import type {
  ExpectedOrder,
  Mismatch,
  OrderReference,
  PayEvent,
  PaymentEvent,
} from '../contract/notification.ts'
import { sameAmount } from '../money/amount.ts'

/** What names the order of an event. */
export const referenceOf = (event: PayEvent): OrderReference => ({
  kind: event.kind,
  provider: event.provider,
  account: event.account,
  orderId: event.orderId,
  orderedAt: event.orderedAt,
  refundId: event.kind === 'refund' ? event.refundId : null,
})

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

const isSameOrder = (event: PayEvent, { orderId, orderedAt }: ExpectedOrder) => {
  if (orderId !== undefined && orderId !== event.orderId) return false
  if (orderedAt === undefined || event.orderedAt === null) return true
  return secondsOf(orderedAt) === secondsOf(event.orderedAt)
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
