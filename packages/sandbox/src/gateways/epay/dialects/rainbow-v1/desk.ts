import type { GatewayContext } from '../../../gateway.ts'
import { checkSecrets, openDesk } from '../../open-desk.ts'
import type { RainbowDesk } from '../rainbow/desk.ts'
import { habits } from '../rainbow/settings.ts'
import type { MerchantSettings, RainbowV1Merchant, RainbowV1Settings } from './settings.ts'
import { checkSignature } from './signature.ts'

export type V1Desk = RainbowDesk<MerchantSettings>

const demoMerchants: readonly RainbowV1Merchant[] = [
  { id: '1003', secret: 'simulated-rainbow-v1-5b27c4' },
]

const gatewayId = 'epay-rainbow-v1'

/** Fills in what was left out. @throws {SandboxError} `settings`, when a merchant cannot be. */
export function openV1Desk(context: GatewayContext, settings: RainbowV1Settings): V1Desk {
  const { program = 3069, refunds = true, browsersOnly = true, timeoutMs } = settings
  const given = settings.merchants ?? demoMerchants
  const merchants = given.map(merchant => ({ ...habits, refunds: true, ...merchant }))
  checkSecrets(gatewayId, merchants)
  return {
    ...openDesk(context, gatewayId, { merchants, timeoutMs }),
    ...{ program, refunds, browsersOnly, checkSignature: checkSignature(program) },
  }
}
