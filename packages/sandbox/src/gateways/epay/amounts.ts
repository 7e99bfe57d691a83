import { fromCents, toCents } from '../../money.ts'
import { Refusal } from './refusal.ts'

/** The smallest amount, in hundredths. @source the interface document, code 704 */
const smallest = 1n

/** What was asked for, with two decimals. Anything but a plain number with up to two is refused like too small a one. */
export function amountOf(money: string | undefined): string {
  const plain = /^\d{1,10}(\.\d{1,2})?$/.test(money ?? '')
  const cents = plain ? toCents(money ?? '') : 0n
  if (cents < smallest) throw new Refusal('amount', '金额不能小于0.01')
  return fromCents(cents)
}

/**
 * The simulator's own choice: what the hundredths of an amount lead to. A real gateway has no
 * collection code, is closed, or moves an amount for reasons that nobody sees from outside.
 */
export const chosenCents = { maintenance: '.72', noCode: '.73', moved: '.75' } as const

export function checkChannel(amount: string): void {
  if (amount.endsWith(chosenCents.maintenance)) throw new Refusal('maintenance', '通道维护中')
  if (amount.endsWith(chosenCents.noCode)) throw new Refusal('no-code', '无此金额收款码')
}

/** What really has to be paid. @source the interface document, `money` of the answer: may differ; a public server of the family adds 0.01 */
export const payableOf = (amount: string): string =>
  amount.endsWith(chosenCents.moved) ? fromCents(toCents(amount) + 1n) : amount
