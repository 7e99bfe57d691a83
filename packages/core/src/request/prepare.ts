import * as v from 'valibot'
import { InputError, type InputIssue } from '../errors/errors.ts'
import type { FieldTable } from '../fields/field.ts'
import { brokenRules } from '../fields/rule.ts'
import { type CompiledTable, compileTable } from '../fields/table.ts'
import { scrubber } from '../secrecy/scrub.ts'
import { compileRecipe, type Signer } from '../signing/compile.ts'
import type { Fields } from '../signing/recipe.ts'
import type { Connection } from './connection.ts'
import { hiddenFields, invisibleHints } from './guards.ts'
import type { AnyOperation, CheckedInput } from './operation.ts'

/** What is compiled once per operation. */
export interface Compiled {
  readonly table: CompiledTable
  readonly signer: Signer | null
}

const ready = new WeakMap<AnyOperation, Compiled>()

const compile = ({ input, recipe }: AnyOperation): Compiled => ({
  // defineOperation has checked the table against the input's interface; here any table will do
  table: compileTable(input as FieldTable),
  signer: recipe === null ? null : compileRecipe(recipe),
})

export const compiled = (operation: AnyOperation): Compiled => {
  const known = ready.get(operation) ?? compile(operation)
  ready.set(operation, known)
  return known
}

/** A call that is ready to be sent. */
export interface Prepared {
  readonly input: CheckedInput
  readonly fields: Fields
  readonly url: string
  readonly at: Date
  readonly hints: readonly string[]
  /** Replaces every sensitive value and every secret in a text. */
  readonly scrub: (text: string) => string
}

const issuesOf = (operation: AnyOperation, input: unknown, found: readonly InputIssue[]) => {
  const paths = new Set(found.map(({ path }) => path))
  const broken = brokenRules(operation.rules ?? [], input)
  return [...found, ...broken.filter(({ path }) => !paths.has(path))]
}

const refuseBroken = (
  { provider }: Connection,
  operation: AnyOperation,
  issues: readonly InputIssue[],
) => {
  if (issues.length > 0) throw new InputError(issues, { provider, operation: operation.name })
}

/** Checks the input against every rule; throws all that is broken at once. */
const check = (connection: Connection, operation: AnyOperation, input: unknown): CheckedInput => {
  const { table } = compiled(operation)
  // a call without fields may be made without an input
  const given = input === undefined && table.leaves.length === 0 ? {} : input
  const result = v.safeParse(table.schema, given, { abortPipeEarly: true })
  const found = (result.issues ?? []).map(issue => ({
    path: v.getDotPath(issue) ?? '',
    message: issue.message,
  }))
  refuseBroken(connection, operation, issuesOf(operation, given, found))
  // the table's schema has just checked it: an identity and whatever else the operation takes
  const output = result.output as CheckedInput
  return { ...output, orderId: output.orderId ?? '', wire: table.toWire(output) }
}

/** Some gateways want the secret itself. Only a shared one can be sent. */
const withKey = (connection: Connection, { keyIn, keys }: AnyOperation, fields: Fields): Fields => {
  const { signingKey } = connection.keysFor(keys)
  return keyIn !== undefined && typeof signingKey === 'string'
    ? { ...fields, [keyIn]: signingKey }
    : fields
}

/** validate → encode → sign. Nothing is sent; a rule that is broken throws. */
export const prepare = (
  connection: Connection,
  operation: AnyOperation,
  input: unknown,
): Prepared => {
  const checked = check(connection, operation, input)
  const { table, signer } = compiled(operation)
  const at = connection.now()
  const key = connection.keysFor(operation.keys).signingKey
  const { account } = connection
  const fields = operation.encode(checked, { account, now: at, signed: false })
  refuseBroken(connection, operation, hiddenFields(table, signer, fields))
  return {
    input: checked,
    fields: withKey(connection, operation, signer === null ? fields : signer.signed(fields, key)),
    url: `${connection.baseUrl(operation.host)}/${operation.path}`,
    at,
    hints: [...invisibleHints(table, fields), ...(operation.hints?.(checked) ?? [])],
    scrub: scrubber([...table.sensitiveValues(checked), ...connection.secrets]),
  }
}
