import { type InputRule, text } from '@pay/core/provider'
import { riskItem } from '../risk.ts'
import { separators } from './order.ts'

/** @source "MPAY Apply", user_id: String(32) */
export const userId = text({
  label: 'User',
  rule: 'at most 32 visible characters without & or =',
  example: '15452',
  wire: 'user_id',
  pattern: /^\P{Cf}+$/u,
  maxLength: 32,
  without: separators,
  sensitive: true,
})

const agreementOptions = {
  label: 'Agreement',
  rule: 'at most 32 letters and digits',
  example: '2017092339974797',
  wire: 'no_agree',
  pattern: /^[A-Za-z0-9]{1,32}$/,
  sensitive: true,
} as const

/** @source "MPAY Apply", no_agree: String(32) there, String(16) in answers */
export const agreement = text(agreementOptions)

export const optionalAgreement = text({ ...agreementOptions, optional: true })

/** The texts in the risk details, or `null` when they are no JSON object. */
const riskTexts = (value: string): readonly string[] | null => {
  try {
    const parsed: unknown = JSON.parse(value)
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isObject ? Object.values(parsed).map(String) : null
  } catch {
    return null
  }
}

/** Of the payer in the examples of calls. */
export const exampleRisk = riskItem({
  category: '2009',
  userNumber: '15452',
  registeredAt: '20240101120000',
  goods: '点读机',
}).reveal()

/** @source "Payment risk item" */
export const risk = text({
  label: 'Risk details',
  rule: 'JSON text, built with riskItem',
  example: '{"frms_ware_category":"2009"}',
  wire: 'risk_item',
  sensitive: true,
  parts: value => riskTexts(value) ?? [],
})

export const riskRule: InputRule = {
  path: 'risk',
  check: field => {
    const given = field('risk')
    return given === undefined || riskTexts(given) !== null ? null : 'must be built with `riskItem`'
  },
}
