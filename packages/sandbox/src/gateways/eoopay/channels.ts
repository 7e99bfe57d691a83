import type { EoopayCurrency } from './settings.ts'

/**
 * What a channel code leads to. Real codes stand in each merchant's console and are not known; these
 * are the simulator's own choice.
 */
export type Channel = 'cashier' | 'transfer' | 'transfer-without-page' | 'closed'

const chosen: Readonly<Record<string, Channel>> = {
  '966': 'transfer',
  '967': 'transfer-without-page',
  '999': 'closed',
}

/** Only Myanmar has bank-card channels. @source "MMK interface", "COP interface": bank_code */
export function channelOf(code: string, currency: EoopayCurrency): Channel {
  const channel = chosen[code] ?? 'cashier'
  return currency === 'MMK' || channel === 'closed' ? channel : 'cashier'
}

/** The payout product that is always switched off; any other is open. */
export const closedProduct = '99999'

/** What becomes of a payout, by the last digits of the beneficiary's account: the simulator's own choice. */
export function payoutFate(account: string): 'fail' | 'stay' | 'succeed' {
  if (account.endsWith('0000')) return 'fail'
  return account.endsWith('9999') ? 'stay' : 'succeed'
}
