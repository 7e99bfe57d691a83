import { type Attempt, pairsOf } from './attempt.ts'
import type { Finding } from './finding.ts'

// what stands in the place of a name may be a part of a value that was cut at an `&`
const isPrintable = (name: string, { fields }: Attempt) =>
  /^[A-Za-z_][\w.;-]{0,39}$/.test(name) &&
  (Object.hasOwn(fields, name) || !Object.values(fields).some(value => value.includes(name)))

/** A name that may be printed, in quotes; or words in its place. */
export const shown = (name: string, attempt: Attempt): string =>
  isPrintable(name, attempt) ? `\`${name}\`` : 'with an unusual name'

/** The fields that are signed otherwise after a slip than before it. */
export const difference = (before: Attempt, after: Attempt): string[] => {
  const [was, is] = [new Map(pairsOf(before)), new Map(pairsOf(after))]
  const names = new Set([...was.keys(), ...is.keys()])
  return [...names].filter(name => was.get(name) !== is.get(name))
}

/** `the field …`, or what reads as one thing where there are several. */
export const phraseOf = (names: readonly string[], attempt: Attempt): string => {
  const [first] = names
  if (first !== undefined && names.length === 1) return `the field ${shown(first, attempt)}`
  if (names.length > 3 || names.length === 0) return 'each of several fields'
  return `each of the fields ${names.map(name => shown(name, attempt)).join(', ')}`
}

/** The property of a finding that names the field, where there is exactly one to blame. */
export const blaming = (names: readonly string[], attempt: Attempt): Pick<Finding, 'field'> => {
  const [field] = names
  const isOne = field !== undefined && names.length === 1 && isPrintable(field, attempt)
  return isOne ? { field } : {}
}
