import type { Fields } from '../recipe.ts'
import type { Attempt } from './attempt.ts'

const put = (fields: Record<string, string>, pair: string) => {
  const at = pair.indexOf('=')
  if (at > 0) fields[pair.slice(0, at)] ??= pair.slice(at + 1)
}

/**
 * The attempt after a change of names and values alike. A value that the change gives an `&` is
 * parted there into fields. `null` where nothing changes.
 */
export const resplit = (
  { fields }: Attempt,
  change: (text: string) => string,
): Pick<Attempt, 'fields'> | null => {
  const parted: Record<string, string> = Object.create(null)
  let isChanged = false
  for (const name of Object.keys(fields)) {
    const [was, is] = [fields[name] ?? '', change(fields[name] ?? '')]
    const [first = '', ...more] = was === is ? [was] : is.split('&')
    const newName = change(name)
    isChanged ||= was !== is || newName !== name
    parted[newName] ??= first
    for (const pair of more) put(parted, pair)
  }
  return isChanged ? { fields: parted } : null
}

const bytesOf = (raw: string) => {
  const plus = raw.replaceAll('+', ' ')
  // one character stands for one byte
  return plus.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The attempt over the very bytes that were received, whatever charset they are in. */
export const rawBytes = (
  asReceived: Fields | undefined,
): Pick<Attempt, 'fields' | 'encode'> | null => {
  if (asReceived === undefined) return null
  const fields: Record<string, string> = Object.create(null)
  for (const name of Object.keys(asReceived)) fields[name] = bytesOf(asReceived[name] ?? '')
  return { fields, encode: text => Buffer.from(text, 'latin1') }
}
