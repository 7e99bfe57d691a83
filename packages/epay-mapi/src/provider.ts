import type {
  EpayMapiProvider,
  RainbowV1Provider,
  RainbowV2Provider,
  YpayProvider,
} from './contract.ts'
import { createMapi, createYpay } from './providers/hinting.ts'
import { createRainbowV1 } from './providers/rainbow-v1.ts'
import { createRainbowV2 } from './providers/rainbow-v2.ts'
import type {
  EpayMapiSettings,
  RainbowV1Settings,
  RainbowV2Settings,
  YpaySettings,
} from './settings.ts'

/**
 * Connects one merchant account at an epay gateway. The dialect decides what it can do: `mapi`, the
 * default, and `ypay` take payments; `rainbow-v1` and `rainbow-v2` also give money back. `rainbow-v2` takes
 * `privateKey` and `platformPublicKey` in the place of `secret`.
 *
 * @example
 * const epay = createEpayMapi({ baseUrl: 'https://…', merchantId: '1000', secret: process.env.EPAY_SECRET ?? '' })
 * const payment = await epay.payments.create({
 *   orderId: 'P0000000001',
 *   amount: { value: '1.00', currency: 'CNY' },
 *   method: 'wxpay',
 *   name: '一个奥利奥',
 *   notifyUrl: 'https://shop.example/notify/epay',
 *   returnUrl: 'https://shop.example/return',
 * })
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export function createEpayMapi(settings: EpayMapiSettings): EpayMapiProvider
export function createEpayMapi(settings: YpaySettings): YpayProvider
export function createEpayMapi(settings: RainbowV1Settings): RainbowV1Provider
export function createEpayMapi(settings: RainbowV2Settings): RainbowV2Provider
export function createEpayMapi(
  settings: EpayMapiSettings | YpaySettings | RainbowV1Settings | RainbowV2Settings,
): EpayMapiProvider | YpayProvider | RainbowV1Provider | RainbowV2Provider {
  // callers without types pass anything: what is no settings at all is refused like wrong ones
  switch (settings?.dialect) {
    case 'ypay':
      return createYpay(settings)
    case 'rainbow-v1':
      return createRainbowV1(settings)
    case 'rainbow-v2':
      return createRainbowV2(settings)
    default:
      return createMapi(settings)
  }
}
