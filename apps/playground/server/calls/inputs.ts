import { type FieldDescription, isSecret } from '@pay/core'
import type { Issue, Values } from '../../shared/api.ts'

type Fields = readonly FieldDescription[]

interface Branch {
  [name: string]: unknown
}

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

const branchAt = (root: Branch, path: readonly string[]): Branch =>
  path.reduce<Branch>((branch, name) => {
    const known = branch[name]
    if (isBranch(known)) return known
    const grown: Branch = {}
    branch[name] = grown
    return grown
  }, root)

const typed = (values: Values, path: string): string =>
  Object.hasOwn(values, path) ? (values[path] ?? '') : ''

/**
 * The input that a filled form stands for. Empty fields are left out; an object that lacks a
 * required field is there all the same, so that the field is named and not the object.
 */
export const inputOf = (fields: Fields, values: Values): Branch => {
  const input: Branch = {}
  for (const { path, kind, currency, required } of fields) {
    const names = path.split('.')
    const name = names.pop() ?? path
    const value = typed(values, path)
    if (value === '' && !required) continue
    const branch = branchAt(input, names)
    if (value !== '') branch[name] = kind === 'money' ? { value, currency } : value
  }
  return input
}

const at = (input: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, name) => (isBranch(inner) ? inner[name] : undefined), input)

const textOf = (value: unknown): string => {
  if (isSecret(value)) return String(value.reveal())
  if (value instanceof Date) return value.toISOString()
  if (isBranch(value)) return textOf(value.value)
  return value === undefined || value === null ? '' : String(value)
}

/** What a form would hold for an input, such as an operation's example. */
export const valuesOf = (fields: Fields, input: unknown): Values =>
  Object.fromEntries(
    fields.map(({ path }) => [path, textOf(at(input, path))]).filter(([, text]) => text !== ''),
  )

/** Puts every broken rule at the field it speaks of: a rule of `amount.value` is one of `amount`. */
export const issuesByField = (fields: Fields, issues: readonly Issue[]): Issue[] =>
  issues.map(({ path, message }) => {
    const field = fields.find(one => path === one.path || path.startsWith(`${one.path}.`))
    return { path: field?.path ?? '', message: field ? message : `${path} ${message}`.trim() }
  })
