import type { Fields } from '../recipe.ts'
import type { Attempt } from './attempt.ts'
import type { Cause } from './cause.ts'
import type { OtherKey } from './options.ts'

/** What is known besides the message: everything that a slip may draw on. */
export interface Clues {
  readonly otherKeys: readonly OtherKey[]
  /** Fields that were taken off the message before it was judged, such as query keys of your own. */
  readonly removed: Fields
  /** The names that the vendor's document lists; empty where it is not known. */
  readonly documented: readonly string[]
  /** The pairs as they stood before URL decoding. */
  readonly asReceived: Fields | undefined
}

/** One way to make a slip. */
export interface Change {
  /** Completes the slip's sentence, in the place of `{detail}`. */
  readonly detail?: string
  /** Whether it is often met, and so worth trying together with others. */
  readonly common?: boolean
  /** The attempt with the slip, or `null` where the slip changes nothing. */
  apply(attempt: Attempt): Attempt | null
}

/** One entry of the table of slips. */
export interface Slip {
  readonly cause: Cause
  /** What it changes: the signature as received, the fields, the recipe, the text, or the key. */
  readonly on: 'received' | 'fields' | 'recipe' | 'text' | 'key' | 'digest'
  /**
   * What happened. `{fields}` stands for the fields that differ, `{detail}` for the change's own
   * words.
   */
  readonly says: string
  /** What to do about it. */
  readonly fix: string
  changes(base: Attempt, clues: Clues): Iterable<Change>
}
