import * as v from 'valibot'
import type { Money } from '../contract/money.ts'
import type { Choice } from '../contract/operation.ts'
import {
  canonicalAmount,
  compareAmounts,
  decimalsOf,
  isDecimal,
  writtenAmount,
} from '../money/amount.ts'
import { revealed } from '../secrecy/secret.ts'
import { type Field, type FieldOptions, mustBe } from './field.ts'

const described = (options: FieldOptions, more: Partial<Field['description']> = {}) => ({
  label: options.label,
  rule: options.rule,
  example: options.example,
  required: options.optional !== true,
  sensitive: options.sensitive === true,
  kind: 'text' as const,
  choices: [],
  currency: null,
  wire: options.wire ?? null,
  ...more,
})

const control = /\p{Cc}/u

const isPlainText = (text: string) => text !== '' && text.isWellFormed() && !control.test(text)

/** A rule for text: a pattern over the trimmed text, a length in characters, or both. */
export interface TextOptions extends FieldOptions {
  readonly pattern?: RegExp
  /** In characters. */
  readonly maxLength?: number
  /** In bytes of UTF-8, where a gateway counts those. */
  readonly maxBytes?: number
  /** Characters that the gateway or its signature cannot carry. */
  readonly without?: string
  /** Known values: offered in forms, not enforced. */
  readonly known?: readonly Choice[]
}

const allowed = ({ pattern, maxLength, maxBytes, without }: TextOptions) => {
  const forbidden = new Set(without ?? '')
  return (text: string) =>
    isPlainText(text) &&
    (pattern === undefined || pattern.test(text)) &&
    (maxLength === undefined || [...text].length <= maxLength) &&
    (maxBytes === undefined || Buffer.byteLength(text) <= maxBytes) &&
    ![...text].some(character => forbidden.has(character))
}

/** Text, trimmed. Line ends, control characters and lone surrogates are refused. */
export const text = (options: TextOptions): Field<string> => {
  const message = mustBe(options)
  return {
    schema: v.pipe(
      v.unknown(),
      v.transform(revealed),
      v.string(message),
      v.trim(),
      v.check(allowed(options), message),
    ),
    description: described(options, { choices: options.known ?? [] }),
    toWire: String,
  }
}

/** One of a closed list. `wireValues` maps it to what the vendor calls it. */
export const choice = <const T extends string>(
  options: FieldOptions & {
    readonly choices: readonly { readonly value: T; readonly label: string }[]
    readonly wireValues?: Readonly<Record<T, string>>
  },
): Field<T> => {
  const values = options.choices.map(({ value }) => value)
  const wireValues: Readonly<Record<string, string>> = options.wireValues ?? {}
  return {
    schema: v.picklist(values, mustBe(options)),
    description: described(options, { kind: 'choice', choices: options.choices }),
    toWire: value => wireValues[String(value)] ?? String(value),
  }
}

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

const isUrl = (without: string) => {
  const clean = allowed({ label: '', rule: '', example: '', without })
  return (value: string) => clean(value) && URL.canParse(value) && /^https?:\/\//.test(value)
}

/** An absolute http or https address. */
export const url = (options: Omit<TextOptions, 'pattern' | 'known'>): Field<string> => {
  const message = mustBe(options)
  const { maxLength = 2000, without = '' } = options
  return {
    schema: v.pipe(
      v.string(message),
      v.trim(),
      v.maxLength(maxLength, message),
      v.check(isUrl(without), message),
    ),
    description: described(options, { kind: 'url' }),
    toWire: String,
  }
}

const second = 1000

// no gateway writes less than a second, and an order's time must be the same after a ticket
// without a zone, the moment would depend on the machine that reads it
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

const toDate = (value: unknown) => {
  const moment = typeof value === 'string' && zoned.test(value) ? new Date(value) : value
  return moment instanceof Date ? new Date(Math.floor(moment.getTime() / second) * second) : moment
}

/** A moment: a `Date`, or ISO 8601 text with its zone, as tickets hold it. */
export const time = (
  options: Omit<FieldOptions, 'rule' | 'example' | 'sensitive'> & {
    readonly format?: (moment: Date) => string
  },
): Field<unknown> => {
  const full = { ...options, rule: 'a Date, or ISO 8601 text with its zone', example: '2026-01-31T09:30:00.000Z' }
  const message = mustBe(full)
  return {
    schema: v.pipe(v.unknown(), v.transform(toDate), v.date(message)),
    description: described(full, { kind: 'time' }),
    // the schema above has made it a Date
    toWire: value => (options.format ?? (moment => moment.toISOString()))(value as Date),
  }
}
