import type { Key } from '../digests.ts'
import type { Fields } from '../recipe.ts'

/** A key that might have been used by mistake. Its name may be printed, the key never. */
export interface OtherKey {
  /** For example the variable or the account that it belongs to. */
  readonly name: string
  readonly key: Key
}

/** What else is known of a signature that does not fit. */
export interface ExplainOptions {
  /**
   * What the other side says it signed, or any answer of it in which that text stands: it is
   * recognised there.
   */
  readonly signedText?: string | undefined
  /** The pairs as they stood before URL decoding. */
  readonly asReceived?: Fields | undefined
  /** Keys that might have been used by mistake: of another account, your own, an older one. */
  readonly otherKeys?: readonly OtherKey[] | undefined
  /** Fields that were taken off the message before it was judged, such as query keys of your own. */
  readonly removed?: Fields | undefined
  /** The names that the vendor's document lists. */
  readonly documented?: readonly string[] | undefined
  /** A clock in milliseconds. Default: the system's. */
  readonly now?: (() => number) | undefined
  /**
   * How long the search may take. Default: 50. Every slip is tried alone all the same, unless the
   * message is larger than 4 kB.
   */
  readonly maxMs?: number | undefined
  /** How many digests it may compute. Default: 20000, and never more. */
  readonly maxDigests?: number | undefined
}
