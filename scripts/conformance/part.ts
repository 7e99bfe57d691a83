import type { Tally } from '../shared/tally.ts'

/** What one part of the command found. */
export interface PartResult {
  readonly counts: Readonly<Record<string, number>>
  /** The names of what does not hold; empty when all is well. */
  readonly failing: readonly string[]
  readonly tally: Tally
  /** The closing line: the counts in words. */
  readonly line: string
}

/** How a part is run. */
export interface PartOptions {
  /** The long form. */
  readonly long: boolean
  print(line: string): void
}

export type Part = (options: PartOptions) => Promise<PartResult>
