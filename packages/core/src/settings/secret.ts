import { ConfigError } from '../errors/errors.ts'
import { revealed } from '../secrecy/secret.ts'
import type { Key } from '../signing/digests.ts'

/** The keys of a connection, and what of them must never be printed. */
export interface Keys {
  readonly signingKey: Key
  readonly verifyingKeys: readonly Key[]
  readonly secrets: readonly string[]
}

/** How a gateway's keys are read from its settings. */
export interface KeyRule {
  /** The names of the settings that hold them. */
  readonly names: readonly string[]
  read(provider: string, settings: Readonly<Record<string, unknown>>): Keys
}

const placeholder =
  /^(?:x+|\*+|\.+|0+|<.*>|\$\{.*\}|(?:your|my|the|insert|enter)[-_ ].*|(?:api|merchant)?[-_ ]?(?:key|secret)|change[-_ ]?me|todo|example|placeholder|undefined|null|password)$/i
const shortest = 8

const broken = (text: unknown): string | null => {
  if (typeof text !== 'string') return 'must be text, or `secret(text)`, or a list of them'
  if (text.trim() === '') return 'is empty: take it from your gateway’s console'
  if (text !== text.trim()) return 'has blanks or a line end around it: they would be signed'
  if (placeholder.test(text)) return 'is a placeholder, not a secret'
  return text.length < shortest ? `is shorter than ${shortest} characters` : null
}

/** Settings with one shared secret, or a list of them: the first signs, all verify. */
export const sharedSecret: KeyRule = {
  names: ['secret'],
  read(provider, settings) {
    const given: readonly unknown[] = [settings.secret].flat()
    const secrets = given.map(one => {
      const text = revealed(one)
      const rule = broken(text)
      if (rule !== null) throw new ConfigError(provider, 'secret', rule)
      return String(text)
    })
    const [first] = secrets
    if (first === undefined) throw new ConfigError(provider, 'secret', 'is an empty list')
    return { signingKey: first, verifyingKeys: secrets, secrets }
  },
}
