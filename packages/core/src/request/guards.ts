import type { InputIssue } from '../errors/errors.ts'
import type { CompiledTable } from '../fields/table.ts'
import { boundaryOf } from '../signing/boundary.ts'
import type { Signer } from '../signing/compile.ts'
import type { Fields } from '../signing/recipe.ts'

const pathOf = ({ leaves }: CompiledTable, wire: string) =>
  leaves.find(({ field }) => field.description.wire === wire)?.path.join('.') ?? ''

const namesOf = ({ leaves }: CompiledTable, fields: Fields) => [
  ...Object.keys(fields),
  ...leaves.flatMap(({ field }) => field.description.wire ?? []),
]

/**
 * Values that could be cut into another field of the call: joined, two different sets of fields would
 * give the same text, and one signature would cover both.
 */
export const hiddenFields = (
  table: CompiledTable,
  signer: Signer | null,
  fields: Fields,
): InputIssue[] => {
  const cut = signer?.signedNames(fields).filter(name => fields[name]?.includes('&')) ?? []
  if (cut.length === 0) return []
  const hidesField = boundaryOf(namesOf(table, fields))
  return cut
    .filter(name => hidesField(fields[name] ?? ''))
    .map(name => ({
      path: pathOf(table, name),
      message: 'must not contain & and the name of a field of this call',
    }))
}

const invisible = /\p{Cf}/u

/** What cannot be seen in a value is signed and sent all the same, and misses when it is compared. */
export const invisibleHints = (table: CompiledTable, fields: Fields): string[] =>
  Object.keys(fields)
    .filter(name => invisible.test(fields[name] ?? ''))
    .map(name => `\`${pathOf(table, name)}\` holds characters that cannot be seen; they are sent.`)
