import type { Connection } from '@pay/core/provider'
import type { Dialect, RefundingDialect } from './dialects/dialect.ts'
import { type CommonOptions, overridden } from './settings/extras.ts'

/** What the operations know of the gateway that they were made for. */
export interface Gateway {
  readonly dialect: Dialect
  /** Its root, against which its relative links are read. */
  readonly address: string
  readonly notifyQueryKeys: readonly string[]
  readonly payableCap: string
  /** How far a signed time may lie from ours. */
  readonly toleranceSeconds: number
  /** Whether a no without a signature is believed, where answers are signed. */
  readonly believesUnsigned: boolean
}

/** A gateway of the source document's kind. */
export interface HintingGateway extends Gateway {
  /** What its query says of the number that it sends. */
  readonly queryNumberType: string
}

/** A gateway that can give money back. */
export interface RefundingGateway extends Gateway {
  readonly dialect: RefundingDialect
  /** Whether the merchant promises that no order is refunded twice. */
  readonly oneRefundPerOrder: boolean
}

/** A gateway as its dialect and the settings of its account make it. */
export const gatewayOf = <D extends Dialect>(
  { baseUrl, notifyQueryKeys }: Connection,
  dialect: D,
  options: CommonOptions,
): Gateway & { readonly dialect: D } => ({
  dialect: overridden(dialect, options),
  address: baseUrl(),
  notifyQueryKeys,
  payableCap: options.payableCap,
  toleranceSeconds: 0,
  believesUnsigned: false,
})
