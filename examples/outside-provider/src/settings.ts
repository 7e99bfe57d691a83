import type { SecretSettings, StandardSchema } from '@pay/core'
import { type SettingsRule, sharedSecret } from '@pay/core/provider'

/** Settings of one merchant account. Settings of the gateway's own would be added here and in `extras`. */
export interface SamplepaySettings extends SecretSettings {
  /** `S` and six digits. */
  readonly merchantId: string
}

export const settingsRule = {
  keys: sharedSecret,
  merchantId: { pattern: /^S\d{6}$/, rule: 'S and six digits, such as S100042' },
  extras: {},
} satisfies SettingsRule<Record<string, StandardSchema>>
