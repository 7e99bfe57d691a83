import type { GatewayContext } from '../../../gateway.ts'
import type { Desk } from '../../desk.ts'
import { checkSecrets, openDesk } from '../../open-desk.ts'
import type { EpayHabits, EpayMerchant, EpaySettings, MerchantSettings } from './settings.ts'

export type MapiDesk = Desk<MerchantSettings>

const demoMerchants: readonly EpayMerchant[] = [{ id: '1001', secret: 'simulated-epay-6c1f83' }]

const habits: EpayHabits = {
  leads: { wxpay: 'qrcode', alipay: 'payurl', qqpay: 'urlscheme' },
  refusalWords: 'msg',
  notificationMethod: 'GET',
  notifiedAmount: 'requested',
  notifiedMoney: 'two-decimals',
  notifiedTexts: 'sent',
  notifiedQuery: 'append',
  acknowledgement: 'exact',
  repeatAfterMs: [],
  merchantNumberType: '1',
}

/** Fills in what was left out. @throws {SandboxError} `settings`, when a merchant cannot be. */
export function openMapiDesk(context: GatewayContext, settings: EpaySettings): MapiDesk {
  const merchants = (settings.merchants ?? demoMerchants).map(given => ({ ...habits, ...given }))
  checkSecrets('epay', merchants)
  return openDesk(context, 'epay', { ...settings, merchants })
}
