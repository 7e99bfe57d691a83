import type { Money } from '../contract/money.ts'
import { canonicalAmount, differsByAtMost, isReceivedAmount } from '../money/amount.ts'

/**
 * An amount as received, made canonical; `undefined` when there is none or it is no amount.
 *
 * @example
 * amountOf('1450.1500', 'COP') // { value: '1450.15', currency: 'COP' }
 */
export const amountOf = <C extends string>(
  received: string | undefined,
  currency: C,
): Money<C> | undefined =>
  received !== undefined && isReceivedAmount(received)
    ? { value: canonicalAmount(received), currency }
    : undefined

/**
 * Whether an amount that the gateway names is the one asked about, or differs from it by at most
 * `within`; nothing named, nothing wrong.
 */
export const amountFits = (
  received: string | undefined,
  asked: Money | undefined,
  within = '0',
): boolean =>
  received === undefined ||
  asked === undefined ||
  (isReceivedAmount(received) && differsByAtMost(received, asked.value, within))
