import type { Verdict } from './run.ts'

/** What became of a mutant: `broken` is one that could not run, which proves nothing. */
export type Fate =
  | { readonly is: 'rejected'; readonly by: string; readonly checks: number }
  | { readonly is: 'survived'; readonly checks: number }
  | { readonly is: 'broken'; readonly why: string }

/** What a copy says that is no program any more. */
const noProgram = /is not defined$|is not a function$|SyntaxError/

/** Judges a mutant by what its suite found. */
export const fateOf = ({ passed, rejections, errors }: Verdict): Fate => {
  const [first] = rejections
  const why = errors[0] ?? rejections.find(one => noProgram.test(one.why))?.why
  if (why !== undefined) return { is: 'broken', why }
  if (first !== undefined) return { is: 'rejected', by: first.check, checks: rejections.length }
  return passed === 0 ? { is: 'broken', why: 'no check ran' } : { is: 'survived', checks: passed }
}
