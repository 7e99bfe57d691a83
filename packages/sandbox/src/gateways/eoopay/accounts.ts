import { fromCents, toCents } from '../../money.ts'
import type { MerchantSettings } from './settings.ts'

/** A merchant and its money. */
export interface Account {
  readonly merchant: MerchantSettings
  balance(): string
  credit(amount: string): void
  /** Takes the amount away, or says `false` when there is not enough. */
  debit(amount: string): boolean
}

export interface Accounts {
  get(id: string): Account | undefined
  all(): readonly Account[]
  reset(): void
}

export function createAccounts(merchants: readonly MerchantSettings[]): Accounts {
  const accounts = new Map<string, Account>()
  const reset = () => {
    for (const merchant of merchants) accounts.set(merchant.id, createAccount(merchant))
  }
  reset()
  return { get: id => accounts.get(id), all: () => [...accounts.values()], reset }
}

function createAccount(merchant: MerchantSettings): Account {
  let cents = toCents(merchant.balance)
  return {
    merchant,
    balance: () => fromCents(cents),
    credit(amount) {
      cents += toCents(amount)
    },
    debit(amount) {
      const enough = cents >= toCents(amount)
      if (enough) cents -= toCents(amount)
      return enough
    },
  }
}
