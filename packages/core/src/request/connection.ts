import type { LogEvent } from '../contract/settings.ts'
import type { Address } from '../settings/base-url.ts'
import type { KeySet } from '../settings/secret.ts'
import type { Key } from '../signing/digests.ts'

/** One merchant account at one gateway, with its settings resolved: what every call needs. */
export interface Connection {
  readonly provider: string
  readonly account: string
  /** The address of a host, without a slash at its end. */
  baseUrl(host?: string): string
  /** The same, and the setting that gave it. */
  addressOf(host?: string): Address
  readonly signingKey: Key
  /** Of every call: what a notification may be signed with. */
  readonly verifyingKeys: readonly Key[]
  /** The keys of one call; those of the account where it has none of its own. */
  keysFor(name?: string): KeySet
  /** Every secret as text, to be kept out of whatever is printed. */
  readonly secrets: readonly string[]
  /** `null`: the platform's. */
  readonly fetch: ((request: Request) => Promise<Response>) | null
  now(): Date
  random(bytes: number): Uint8Array
  readonly timeoutMs: number
  readonly notifyQueryKeys: readonly string[]
  log(event: Omit<LogEvent, 'provider' | 'at'>): void
}
