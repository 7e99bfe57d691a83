/**
 * An amount of money: a decimal string and a currency, never a number.
 *
 * `value` is plain decimal text, without sign, exponent, blanks or thousands separators. Digits
 * beyond what the currency has on the wire are an error, never rounded away.
 *
 * @example
 * const price: Money<'MMK'> = { value: '1000.00', currency: 'MMK' }
 */
export interface Money<C extends string = string> {
  readonly value: string
  readonly currency: C
}
