import { SandboxError } from '../../errors.ts'
import { dialects } from './dialects/index.ts'
import type { EpayMerchant, EpaySettings, GatewaySettings, MerchantSettings } from './settings.ts'

const demoMerchants: readonly EpayMerchant[] = [{ id: '1001', secret: 'simulated-epay-6c1f83' }]

/** Fills in what was left out. @throws {SandboxError} `settings`, when a merchant cannot be. */
export function resolveSettings(settings: EpaySettings): GatewaySettings {
  const merchants = (settings.merchants ?? demoMerchants).map(resolveMerchant)
  const twice = merchants.find(({ id }, index) => merchants.findIndex(m => m.id === id) !== index)
  if (twice) throw impossible(`merchant ${twice.id} is listed twice`)
  return { timeoutMs: 5000, ...settings, merchants }
}

function resolveMerchant(merchant: EpayMerchant): MerchantSettings {
  const { id, secret, dialect = 'mapi' } = merchant
  // 15 digits at most: queries answer the number as a JSON number.
  if (!/^[1-9]\d{0,14}$/.test(id)) throw impossible(`merchant ${id}: the id has to be a number`)
  if (secret === '') throw impossible(`merchant ${id}: the secret is empty`)
  if (!Object.hasOwn(dialects, dialect)) {
    throw impossible(`merchant ${id}: the dialect ${dialect} is not simulated`)
  }
  return { ...dialects[dialect].habits, ...merchant, dialect }
}

const impossible = (message: string): SandboxError =>
  new SandboxError('settings', `epay: ${message}.`)
