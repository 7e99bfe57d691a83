import { SandboxError } from '../../errors.ts'
import { toCents } from '../../money.ts'
import { countries } from './countries.ts'
import type {
  EoopayMerchant,
  EoopaySettings,
  GatewaySettings,
  MerchantSettings,
} from './settings.ts'

const demoMerchants: readonly EoopayMerchant[] = [
  { id: '10006', secret: 'simulated-eoopay-mmk-4f7a2c', currency: 'MMK' },
  { id: '10007', secret: 'simulated-eoopay-cop-9d31be', currency: 'COP' },
]

/** Fills in what was left out. @throws {SandboxError} `settings`, when a merchant cannot be. */
export function resolveSettings(settings: EoopaySettings): GatewaySettings {
  const merchants = (settings.merchants ?? demoMerchants).map(resolveMerchant)
  const twice = merchants.find(({ id }, index) => merchants.findIndex(m => m.id === id) !== index)
  if (twice) throw impossible(`merchant ${twice.id} is listed twice`)

  return {
    payoutSettleMs: 3000,
    repeats: 3,
    repeatAfterMs: 10_000,
    timeoutMs: 10_000,
    duplicates: 'orders',
    escapeDeposits: true,
    payoutCalls: 'documented',
    utcOffsetHours: 8,
    readsJson: false,
    ...settings,
    merchants,
    zeroIsEmpty: { deposits: false, payouts: true, sent: true, ...settings.zeroIsEmpty },
  }
}

function resolveMerchant(merchant: EoopayMerchant): MerchantSettings {
  const resolved: MerchantSettings = {
    payoutSecret: merchant.secret,
    balance: '1000000.00',
    depositAnswer: 'sample',
    depositLink: 'payUrl',
    payoutAnswer: 'documented',
    payoutNotification: 'dhpay',
    notificationFormat: 'form',
    acknowledgement: 'contains',
    signAttach: false,
    notifyDeclined: true,
    balanceSignature: 'word',
    checkOrderSigned: 'all',
    payoutSigned: 'all',
    pairSeparator: '=',
    depositQueryAnswer: 'flat',
    payoutQueryAnswer: 'documented',
    queriesNeedDate: false,
    balanceData: 'list',
    ...merchant,
  }
  checkMerchant(resolved)
  return resolved
}

function checkMerchant({ id, secret, payoutSecret, currency, balance }: MerchantSettings): void {
  if (!/^[1-9]\d{4,}$/.test(id) || Number(id) <= 10_000) {
    throw impossible(`merchant ${id}: the id has to be a number above 10000`)
  }
  if (secret === '' || payoutSecret === '') throw impossible(`merchant ${id}: the secret is empty`)
  if (!Object.hasOwn(countries, currency)) {
    throw impossible(`merchant ${id}: ${currency} is not simulated`)
  }
  try {
    toCents(balance)
  } catch {
    throw impossible(`merchant ${id}: the balance has to be a decimal string`)
  }
}

const impossible = (message: string): SandboxError =>
  new SandboxError('settings', `eoopay: ${message}.`)
