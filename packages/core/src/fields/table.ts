import * as v from 'valibot'
import type { FieldDescription } from '../contract/operation.ts'
import { type Field, type FieldTable, isField, mustBe } from './field.ts'

type Node = Field | FieldTable

const optionalUnlessRequired = (node: Node): v.GenericSchema => {
  if (isField(node)) {
    const schema = node.schema as v.GenericSchema // our builders make them, and show them as Standard Schemas
    return node.description.required ? schema : v.optional(schema)
  }
  const schema = schemaOf(node)
  return leaves(node).some(({ field }) => field.description.required) ? schema : v.optional(schema)
}

// a key that is missing or unknown is the object's finding; the words are the field's
const objectMessage = (table: FieldTable) => (issue: v.StrictObjectIssue) => {
  const key = String(issue.path?.at(-1)?.key ?? '')
  if (issue.expected === 'never') return 'is not a field of this call'
  const node = table[key]
  if (node === undefined) return 'must be an object'
  return isField(node) ? `is required and ${mustBe(node.description)}` : 'is required'
}

/** The schema of a whole table: every broken rule is found at once, unknown fields are refused. */
export const schemaOf = (table: FieldTable): v.GenericSchema => {
  const entries = Object.entries(table).map(([name, node]) => [name, optionalUnlessRequired(node)])
  return v.pipe(
    v.unknown(),
    // a list would pass for an object without fields
    v.check(value => !Array.isArray(value), 'must be an object'),
    v.strictObject(Object.fromEntries(entries), objectMessage(table)),
  )
}

/** One field and where it stands. */
export interface Leaf {
  readonly path: readonly string[]
  readonly field: Field
}

/** All fields of a table, flat, in their order. */
export const leaves = (table: FieldTable, under: readonly string[] = []): Leaf[] =>
  Object.entries(table).flatMap(([name, node]) => {
    const path = [...under, name]
    return isField(node) ? [{ path, field: node }] : leaves(node, path)
  })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The value that stands at a path of an input, whatever the input is. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)

/** Compiles a table once into what every call needs of it. */
export const compileTable = (table: FieldTable) => {
  const flat = leaves(table)
  const sent = flat.flatMap(({ path, field }) => {
    const { wire } = field.description
    return wire === null ? [] : [{ path, field, wire }]
  })
  const sensitive = flat.filter(({ field }) => field.description.sensitive)
  return {
    schema: schemaOf(table),
    leaves: flat,
    /** The vendor's fields of a checked input; what was not given is left out. */
    toWire(input: unknown): Record<string, string> {
      const fields: Record<string, string> = {}
      for (const { path, field, wire } of sent) {
        const value = valueAt(input, path)
        if (value !== undefined) fields[wire] = field.toWire(value)
      }
      return fields
    },
    /** The sensitive values of a checked input, to be kept out of every text. */
    sensitiveValues: (input: unknown): string[] =>
      sensitive.flatMap(({ path, field }) => {
        const value = valueAt(input, path)
        return typeof value === 'string' ? [value, ...(field.parts?.(value) ?? [])] : []
      }),
    /** The vendor's names of sensitive fields. */
    sensitiveNames: new Set(sensitive.flatMap(({ field }) => field.description.wire ?? [])),
  }
}

/** A table made ready. */
export type CompiledTable = ReturnType<typeof compileTable>

/** Describes a table for forms and documents. */
export const describeTable = (
  table: FieldTable,
  isSigned: (wire: string) => boolean,
): FieldDescription[] =>
  leaves(table).map(({ path, field }) => ({
    ...field.description,
    path: path.join('.'),
    signed: field.description.wire !== null && isSigned(field.description.wire),
  }))
