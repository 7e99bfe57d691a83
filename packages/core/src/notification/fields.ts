import type { SignatureReason } from '../errors/errors.ts'
import type { Received } from '../signing/compile.ts'
import type { Fields } from '../signing/recipe.ts'
import { areFieldNames, readForm } from '../wire/form.ts'
import { readJsonObject } from '../wire/json.ts'
import { scalarsOf } from '../wire/text.ts'
import type { MessageText } from './read-message.ts'

// some servers escape the `&` of a notify URL before adding their own fields to it
const own = (keys: readonly string[]) => new Set(keys.flatMap(key => [key, `amp;${key}`]))

const without = (fields: Fields, names: ReadonlySet<string>): Fields => {
  const kept: Record<string, string> = Object.create(null)
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (value !== undefined && !names.has(name)) kept[name] = value
  }
  return kept
}

const ofForm = (text: string, ownKeys: ReadonlySet<string>): Received | SignatureReason => {
  const form = readForm(text)
  if (typeof form === 'string') return form
  return {
    decoded: without(form.decoded, ownKeys),
    asReceived: without(form.asReceived, ownKeys),
  }
}

const ofBody = async (body: string): Promise<Received | SignatureReason> => {
  // a form never begins with a brace, and content types of these gateways say nothing
  if (!/^\uFEFF?\s*\{/.test(body)) return ofForm(body, new Set())
  const answer = await readJsonObject(body)
  const fits = answer !== null && areFieldNames(Object.keys(answer))
  return fits ? { decoded: scalarsOf(answer) } : 'malformed'
}

/**
 * Takes a message apart: the query of a GET, the body of a POST. The merchant's own query keys are
 * removed first; any other query key beside a body could shadow a field of it, and is refused.
 */
export const fieldsOf = async (
  { method, query, body }: MessageText,
  notifyQueryKeys: readonly string[],
): Promise<Received | SignatureReason> => {
  const ownKeys = own(notifyQueryKeys)
  const fromQuery = ofForm(query, ownKeys)
  if (typeof fromQuery === 'string') return fromQuery
  if (method === 'GET') return fromQuery
  return Object.keys(fromQuery.decoded).length > 0 ? 'unexpected-key' : ofBody(body)
}
