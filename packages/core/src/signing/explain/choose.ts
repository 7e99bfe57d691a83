import type { Attempt } from './attempt.ts'
import { signable, withFields, without } from './changes.ts'
import type { Change } from './slip.ts'

/** The fields whose name tells the algorithm. */
export const signTypeNames = ['sign_type', 'signType', 'sign_method', 'signMethod', 'signtype']

export const isSigned = (base: Attempt, name: string) => signable(base).includes(name)

/** Some of the fields. */
export const picked = (fields: Attempt['fields'], names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, fields[name] ?? '']))

/** Signs more of the message's own fields. */
export const adding = (names: readonly string[], common = false): Change => ({
  common,
  apply: attempt => withFields(attempt, picked(attempt.fields, names)),
})

/** Signs fewer of them. */
export const dropping = (names: readonly string[], common = false): Change => ({
  common,
  apply: attempt => without(attempt, names),
})
