import { SandboxError } from '../../errors.ts'
import type { GatewaySettings, MerchantSettings, MpayMerchant, MpaySettings } from './settings.ts'

/** @source the samples of "MPAY Apply" */
const demoMerchants: readonly MpayMerchant[] = [{ id: '201304121000001004' }]

const minuteMs = 60_000

/** Fills in what was left out. @throws {SandboxError} `settings`, when a setting cannot be. */
export function resolveSettings(given: MpaySettings): GatewaySettings {
  const merchants = (given.merchants ?? demoMerchants).map(resolveMerchant)
  const twice = merchants.find(({ id }, index) => merchants.findIndex(m => m.id === id) !== index)
  if (twice) throw impossible(`merchant ${twice.id} is listed twice`)
  const settings: GatewaySettings = {
    keyBits: 1024,
    smsCode: '123456',
    wrongCodes: 3,
    tokenMs: 30 * minuteMs,
    settleMs: 3000,
    refundStepMs: 1500,
    listLength: 10,
    sendings: 30,
    repeatAfterMs: 2 * minuteMs,
    timeoutMs: 5000,
    ...given,
    merchants,
  }
  checkSettings(settings)
  return settings
}

function resolveMerchant(merchant: MpayMerchant): MerchantSettings {
  const { id, signType = 'RSA' } = merchant
  if (!/^\d{18}$/.test(id)) throw impossible(`merchant ${id}: the id has to be 18 digits`)
  return {
    signType,
    answerSignType: signType,
    notificationSignType: signType,
    sms: true,
    confirmAnswer: 'paid',
    resultPay: false,
    undocumented: false,
    refundProduct: 'yuan',
    agreements: true,
    amounts: 'as-sent',
    notificationCardNumber: 'none',
    notificationPayer: false,
    bindingRisk: true,
    bindingVersion: false,
    bindingCardNumber: 'last-four',
    noCards: 'empty',
    partialRefund: 'SUCCESS',
    repeatedRefund: 'refused',
    refundNotifications: 'final',
    refunds: true,
    ...merchant,
  }
}

function checkSettings({ smsCode, wrongCodes, sendings, listLength }: GatewaySettings): void {
  if (!/^(\d{1,6}|random)$/.test(smsCode)) {
    throw impossible('smsCode has to be up to six digits, or "random"')
  }
  if (![wrongCodes, sendings, listLength].every(count => Number.isInteger(count) && count > 0)) {
    throw impossible('wrongCodes, sendings and listLength have to be whole numbers above zero')
  }
}

export const impossible = (message: string): SandboxError =>
  new SandboxError('settings', `mpay: ${message}.`)
