import type { Desk } from './desk.ts'
import type { GatewaySettings, MerchantSettings } from './settings.ts'
import type { Reading } from './signature.ts'

/** How the fields of a merchant's messages become the text that is hashed. */
export const readingOf = (
  { settings }: Pick<Desk, 'settings'>,
  { pairSeparator }: Pick<MerchantSettings, 'pairSeparator'>,
  what: keyof GatewaySettings['zeroIsEmpty'],
): Reading => ({ zeroIsEmpty: settings.zeroIsEmpty[what], pair: pairSeparator })
