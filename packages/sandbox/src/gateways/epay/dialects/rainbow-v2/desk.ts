import { createKeyRing, type KeyRing } from '../../../../keys/ring.ts'
import type { GatewayContext } from '../../../gateway.ts'
import { openDesk } from '../../open-desk.ts'
import type { RainbowDesk } from '../rainbow/desk.ts'
import { habits } from '../rainbow/settings.ts'
import type { MerchantSettings, RainbowV2Merchant, RainbowV2Settings } from './settings.ts'
import { signatureCheck } from './signature.ts'

export interface V2Desk extends RainbowDesk<MerchantSettings> {
  readonly keys: KeyRing
  /** Whether the channel can close an order. */
  readonly closing: boolean
  readonly signsRefusals: boolean
}

const demoMerchants: readonly RainbowV2Merchant[] = [{ id: '1004' }]

const gatewayId = 'epay-rainbow-v2'

/** Fills in what was left out. @throws {SandboxError} `settings`, when a setting cannot be. */
export function openV2Desk(context: GatewayContext, settings: RainbowV2Settings): V2Desk {
  const { refunds = true, browsersOnly = true, closing = true, signsRefusals = false } = settings
  const merchants = (settings.merchants ?? demoMerchants).map(one => ({ ...habits, ...one }))
  const { timeoutMs, platformPrivateKey, keyBits = 2048 } = settings
  const given = platformPrivateKey === undefined ? {} : { platformPrivateKey }
  const desk = openDesk(context, gatewayId, { merchants, timeoutMs })
  const keys = createKeyRing(
    gatewayId,
    { ...given, keyBits, merchants },
    `${context.seed}:${gatewayId}`,
  )
  const checkSignature = signatureCheck(keys, context.schedule)
  return {
    ...{ ...desk, program: 3095, refunds, browsersOnly, closing, signsRefusals, keys },
    checkSignature,
  }
}
