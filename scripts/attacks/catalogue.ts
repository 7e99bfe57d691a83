import { atGateway } from './at-gateway.ts'
import { atMerchant } from './at-merchant.ts'
import { inMessages } from './in-messages.ts'
import { inSignatures } from './in-signatures.ts'

export const providers = ['mmk', 'payout-co', 'epay-mapi', 'mpay'] as const
export const ways = ['receive', 'handler'] as const

export type Provider = (typeof providers)[number]
export type Way = (typeof ways)[number]

/** One class of attacks, and the tests that hold it. */
export interface AttackEntry {
  readonly number: number
  readonly title: string
  /**
   * For each way, patterns of the full names of tests: each has to match a test of every provider.
   * One that begins with `shared: ` matches tests that are not of one provider.
   */
  readonly cases: Readonly<Partial<Record<Way, readonly string[]>>>
  /** Why nothing can be tested, by way and provider; `*` stands for every provider. */
  readonly notApplicable?: Readonly<Partial<Record<`${Way}/${Provider | '*'}`, string>>>
}

/** All of them, in the order of their numbers. */
export const catalogue: readonly AttackEntry[] = [
  ...inSignatures,
  ...inMessages,
  ...atGateway,
  ...atMerchant,
].sort((one, other) => one.number - other.number)
