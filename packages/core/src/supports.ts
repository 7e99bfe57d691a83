import type { Group, PaymentProvider, Provides } from './contract/provider.ts'

/**
 * Whether a provider has a group of calls; narrows a generic provider to it.
 *
 * @example
 * if (supports(provider, 'refunds')) await provider.refunds.create(input)
 */
export const supports = <G extends Group>(
  provider: PaymentProvider,
  group: G,
): provider is PaymentProvider & Provides<G> => provider[group] !== undefined
