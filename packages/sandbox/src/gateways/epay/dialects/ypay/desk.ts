import type { GatewayContext } from '../../../gateway.ts'
import type { Desk } from '../../desk.ts'
import { checkSecrets, openDesk } from '../../open-desk.ts'
import type { MerchantSettings, YpayMerchant, YpaySettings } from './settings.ts'

export interface YpayDesk extends Desk<MerchantSettings> {
  readonly form: '2022' | 'newer'
  readonly amountName: 'money' | 'truemoney'
  readonly movesAmounts: boolean
}

const demoMerchants: readonly YpayMerchant[] = [{ id: '1002', secret: 'simulated-ypay-3e9d20' }]

const gatewayId = 'epay-ypay'

/** Fills in what was left out. @throws {SandboxError} `settings`, when a merchant cannot be. */
export function openYpayDesk(context: GatewayContext, settings: YpaySettings): YpayDesk {
  const { form = '2022', amountName = 'money', movesAmounts = true, timeoutMs } = settings
  const given = settings.merchants ?? demoMerchants
  const merchants = given.map(one => ({ merchantNumberType: '1' as const, ...one }))
  checkSecrets(gatewayId, merchants)
  const desk = openDesk(context, gatewayId, { merchants, timeoutMs })
  return { ...desk, form, amountName, movesAmounts }
}
