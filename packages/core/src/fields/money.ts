import * as v from 'valibot'
import type { Money } from '../contract/money.ts'
import {
  canonicalAmount,
  compareAmounts,
  decimalsOf,
  isDecimal,
  writtenAmount,
} from '../money/amount.ts'
import { described } from './described.ts'
import { type Field, type FieldOptions, mustBe } from './field.ts'

/** A rule for money. */
export interface MoneyOptions extends Omit<FieldOptions, 'rule' | 'example' | 'sensitive'> {
  readonly currency: string
  readonly example?: string
  /** Inclusive. Default: anything above zero. */
  readonly min?: string
  readonly max?: string
  /** How many decimals are allowed. Default: 2. */
  readonly decimals?: number
  /**
   * How many decimals are sent at the least. Default: as many as are allowed. `as-given` sends
   * what the caller wrote, where a gateway signs the text and takes it in any form.
   */
  readonly sentDecimals?: number | 'as-given'
}

const written = ({ decimals = 2, sentDecimals = decimals }: MoneyOptions, value: string) =>
  sentDecimals === 'as-given'
    ? writtenAmount(value, decimals)
    : canonicalAmount(value, sentDecimals)

const moneyRule = ({ currency, min, max, decimals = 2 }: MoneyOptions) => {
  const from = min === undefined ? ' above zero' : ` from ${min}`
  const to = max === undefined ? '' : ` to ${max}`
  return `an amount in ${currency} as decimal text${from}${to}, at most ${decimals} decimals`
}

const isAmount = ({ min, max, decimals = 2 }: MoneyOptions) => {
  const least = min ?? '0'
  const enough = min === undefined ? 1 : 0
  return (value: string) =>
    isDecimal(value) &&
    value.length <= 24 &&
    decimalsOf(value) <= decimals &&
    compareAmounts(value, least) >= enough &&
    (max === undefined || compareAmounts(value, max) <= 0)
}

/** Money in one currency. A number is refused, digits beyond the currency's are refused. */
export const money = (options: MoneyOptions): Field<Money> => {
  const { currency } = options
  const example = options.example ?? '1000.00'
  const full = { ...options, rule: moneyRule(options), example }
  const message = mustBe({
    rule: full.rule,
    example: `{ value: '${example}', currency: '${currency}' }`,
  })
  return {
    schema: v.strictObject(
      {
        value: v.pipe(v.string(message), v.check(isAmount(options), message)),
        currency: v.literal(currency, message),
      },
      message,
    ),
    description: described(full, { kind: 'money', currency }),
    // the schema above has checked that it is Money
    toWire: value => written(options, (value as Money).value),
  }
}
