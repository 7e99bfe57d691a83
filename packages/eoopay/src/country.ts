import type { CheckedInput, FieldsOf, InputRule } from '@pay/core/provider'
import type { EoopayPaymentInput, EoopayPayoutInput } from './inputs.ts'

/** What one country adds to one call. */
export interface CountryCall<Common, Input> {
  /** The call's fields: the gateway's common ones, and the country's own. */
  fields(common: FieldsOf<Common>): FieldsOf<Input>
  readonly example: Input
  /** Rules over several fields. */
  readonly rules?: readonly InputRule[]
  /** What is odd about a valid input, in plain sentences. */
  hints?(input: CheckedInput): readonly string[]
  /** The vendor's page that documents it. */
  readonly source: string
}

/** The parts of an operation that a country decides. */
export const countryParts = <Common, Input>(
  call: CountryCall<Common, Input>,
  common: FieldsOf<Common>,
) => ({
  input: call.fields(common),
  example: call.example,
  rules: call.rules ?? [],
  hints: (input: CheckedInput) => call.hints?.(input) ?? [],
  source: call.source,
})

/** A country of the gateway, as a table. */
export interface Country<
  C extends string,
  In extends EoopayPaymentInput<C>,
  Out extends EoopayPayoutInput<C>,
> {
  /** The provider's id: the package's name without its scope. */
  readonly id: string
  /** ISO 4217. */
  readonly currency: C
  readonly payIn: CountryCall<EoopayPaymentInput, In>
  readonly payOut: CountryCall<EoopayPayoutInput, Out>
}

/**
 * Defines a country of the gateway: its currency and what its two calls add to the common fields.
 *
 * @example
 * const country = defineCountry<'MMK', MmkPaymentInput, MmkPayoutInput>({ id: 'mmk', currency: 'MMK', … })
 */
export const defineCountry = <
  C extends string,
  In extends EoopayPaymentInput<C>,
  Out extends EoopayPayoutInput<C>,
>(
  country: Country<C, In, Out>,
): Country<C, In, Out> => country
