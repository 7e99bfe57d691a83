import type { PaymentProvider } from '@pay/core'
import { createEpayMapi } from '../../src/index.ts'
import { settings } from './merchant.ts'
import { rainbowV1Settings } from './rainbow.ts'
import { rainbowV2Settings } from './rainbow-v2.ts'
import { ypaySettings } from './ypay.ts'

/** A provider of each dialect, connected to gateways that are never called. */
export const everyDialect: readonly (readonly [dialect: string, provider: PaymentProvider])[] = [
  ['mapi', createEpayMapi(settings)],
  ['ypay', createEpayMapi(ypaySettings)],
  ['rainbow-v1', createEpayMapi(rainbowV1Settings)],
  ['rainbow-v2', createEpayMapi(rainbowV2Settings)],
]
