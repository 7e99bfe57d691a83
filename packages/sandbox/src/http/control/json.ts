import type { Context } from 'hono'
import { SandboxError } from '../../errors.ts'

export type Json = Readonly<Record<string, unknown>>

export async function jsonOf(context: Context): Promise<Json> {
  const text = await context.req.text()
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    if (isObject(value)) return { ...value }
  } catch {
    // Said below.
  }
  throw new SandboxError('bad-input', 'The body has to be a JSON object.')
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function textOf(json: Json, name: string): string | undefined {
  const value = json[name]
  if (value === undefined || typeof value === 'string') return value
  throw new SandboxError('bad-input', `${name}: a string.`)
}

export function textsOf(json: Json, name: string): readonly string[] | undefined {
  const value = json[name]
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every(text => typeof text === 'string')) return value
  throw new SandboxError('bad-input', `${name}: a list of strings.`)
}

/** A misspelled name would do nothing, and nobody would know. */
export function onlyNames(json: Json, names: readonly string[]): void {
  const other = Object.keys(json).find(name => !names.includes(name))
  if (other === undefined) return
  throw new SandboxError(
    'bad-input',
    `${other}: there is no such option. There are ${names.join(', ')}.`,
  )
}
