import type { StandardSchema } from '../../src/contract/standard-schema.ts'
import type { Field, FieldTable } from '../../src/fields/field.ts'
import { compileTable } from '../../src/fields/table.ts'

/** What a Standard Schema says of a value: the checked value, or `path message` for all that is wrong. */
export const check = (schema: StandardSchema, value: unknown): unknown => {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise) throw new Error('our schemas are synchronous')
  if (result.issues === undefined) return result.value
  return result.issues.map(({ path = [], message }) => {
    const keys = path.map(part => String(typeof part === 'object' ? part.key : part))
    return `${keys.join('.')} ${message}`.trim()
  })
}

export const checkField = (field: Field, value: unknown): unknown => check(field.schema, value)

/** As every call does it: against the whole table. */
export const checkTable = (table: FieldTable, value: unknown): unknown =>
  // every schema of ours is a Standard Schema
  check(compileTable(table).schema as unknown as StandardSchema, value)
