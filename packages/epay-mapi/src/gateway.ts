import type { Connection } from '@pay/core/provider'
import { type Dialect, dialects } from './dialects.ts'
import type { EpayMapiOptions } from './settings.ts'

/** What the operations know of the gateway that they were made for. */
export interface Gateway {
  readonly dialect: Dialect
  /** Its root, against which its relative links are read. */
  readonly address: string
  readonly notifyQueryKeys: readonly string[]
  readonly payableCap: string
  readonly queryNumberType: string
  readonly notFoundMessages: readonly string[]
}

export const gatewayOf = (connection: Connection, options: EpayMapiOptions): Gateway => ({
  ...options,
  dialect: dialects[options.dialect],
  address: connection.baseUrl(),
  notifyQueryKeys: connection.notifyQueryKeys,
})
