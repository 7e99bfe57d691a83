/** How the joined text becomes a signature. */
export type Digest = 'md5' | 'hmac-sha256' | 'rsa-md5' | 'rsa-sha256'

/** What decides which fields are signed and how they are written. */
export interface Canonical {
  /** `all`, or the exact list that is signed. */
  readonly fields: 'all' | readonly string[]
  /** Never signed, whatever `fields` says: the signature itself and its kin. */
  readonly omit: readonly string[]
  /**
   * `drop` leaves empty values out, `drop-zero` also the text `0`, `drop-blank` also values of
   * blanks only, `keep` leaves nothing out.
   */
  readonly empty: 'drop' | 'drop-zero' | 'drop-blank' | 'keep'
  /** By byte value of the name. */
  readonly sort: 'bytes'
  /** Between a name and its value. */
  readonly pair: '=' | '=>'
  /** Between two fields. */
  readonly join: '&'
}

/** Another reading of the same documents: what differs, and whether pairs are taken before URL decoding. */
export interface Reading extends Partial<Pick<Canonical, 'fields' | 'omit' | 'empty' | 'pair'>> {
  readonly pairs?: 'decoded' | 'as-received'
}

/**
 * A gateway's signature rule as data.
 *
 * `sign`, `verify`, documents and tests read the same value; nobody joins strings by hand.
 *
 * @example
 * const recipe = {
 *   fields: 'all', omit: ['sign'], empty: 'drop', sort: 'bytes', pair: '=', join: '&',
 *   key: { append: '&key=' }, digest: 'md5', encoding: 'HEX', into: 'sign',
 * } as const satisfies Recipe
 */
export interface Recipe extends Canonical {
  /** Text put between the joined fields and the secret; `null` where the key signs and is not joined. */
  readonly key: { readonly append: string } | null
  readonly digest: Digest
  readonly encoding: 'hex' | 'HEX' | 'base64'
  /** The field that carries the signature. */
  readonly into: string
  /** Other names under which a signature may arrive, tried after `into`. */
  readonly alsoFrom?: readonly string[]
  /** Where documents leave more than one reading of what is signed: tried in order after the first. */
  readonly readings?: readonly Reading[]
}

/**
 * Recipes by the algorithm that a message names in `field`, in upper case; `''` for a message that
 * names none. The message chooses among what is pinned here, and nothing else.
 */
export interface PinnedRecipes {
  readonly field: string
  readonly recipes: Readonly<Record<string, Recipe>>
}

/** How received messages are judged. */
export type SignatureRule = Recipe | PinnedRecipes

/** Names and values, in the order they were written. */
export type Fields = Readonly<Record<string, string>>
