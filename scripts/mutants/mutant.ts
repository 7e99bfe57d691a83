/** A change of one file. */
export interface Edit {
  /** From the repository's root. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

/** A deliberately wrong copy of a provider, which the suite has to reject. */
export interface Mutant {
  /** Completes "a provider that …". */
  readonly name: string
  /** Whose suite has to reject it: the name of its package without the scope. */
  readonly provider: string
  /** The provider's test file, without its ending. Default: `conformance`. */
  readonly file?: string
  /** A pattern of full names: the part of the suite that is there to reject it. */
  readonly part: string
  readonly edits: readonly [Edit, ...Edit[]]
}

/** An edit of a file of core. */
export const core = (file: string, find: string, replace: string): Edit => ({
  file: `packages/core/src/${file}`,
  find,
  replace,
})

/** An edit of a file of a provider, or of the gateway that it is a table over. */
export const of =
  (name: string) =>
  (file: string, find: string, replace: string): Edit => ({
    file: `packages/${name}/src/${file}`,
    find,
    replace,
  })
