import { ConfigError } from '../errors/errors.ts'
import { revealed } from '../secrecy/secret.ts'
import type { Key } from '../signing/digests.ts'

/** Keys that sign one way and verify the other. */
export interface KeySet {
  readonly signingKey: Key
  readonly verifyingKeys: readonly Key[]
}

/** The keys of a connection, and what of them must never be printed. */
export interface Keys extends KeySet {
  readonly secrets: readonly string[]
  /** Keys of single calls, by the name under which operations ask for them. */
  readonly others?: Readonly<Record<string, KeySet>>
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
  if (text === undefined) return 'is missing'
  if (typeof text !== 'string') return 'must be text, or `secret(text)`, or a list of them'
  if (text.trim() === '') return 'is empty: take it from your gateway’s console'
  if (text !== text.trim()) return 'has blanks or a line end around it: they would be signed'
  if (placeholder.test(text)) return 'is a placeholder, not a secret'
  return text.length < shortest ? `is shorter than ${shortest} characters` : null
}

/** One secret, or a list of them: the first signs, all verify. */
const readSecrets = (provider: string, setting: string, value: unknown): Keys => {
  const given: readonly unknown[] = [value].flat()
  const secrets = given.map(one => {
    const text = revealed(one)
    const rule = broken(text)
    if (rule !== null) throw new ConfigError(provider, setting, rule)
    return String(text)
  })
  const [first] = secrets
  if (first === undefined) throw new ConfigError(provider, setting, 'is an empty list')
  return { signingKey: first, verifyingKeys: secrets, secrets }
}

/**
 * Settings with a shared secret in `secret`, and further ones that single calls may have.
 *
 * @example
 * sharedSecrets({ payout: 'payoutSecret' }) // operations with `keys: 'payout'` use it, once it is set
 */
export const sharedSecrets = (others: Readonly<Record<string, string>>): KeyRule => ({
  names: ['secret', ...Object.values(others)],
  read(provider, settings) {
    const own = readSecrets(provider, 'secret', settings.secret)
    const given = Object.entries(others).filter(([, setting]) => settings[setting] !== undefined)
    const read = given.map(([name, setting]): [string, Keys] => [
      name,
      readSecrets(provider, setting, settings[setting]),
    ])
    const secrets = [own, ...read.map(([, keys]) => keys)].flatMap(keys => keys.secrets)
    return { ...own, secrets, others: Object.fromEntries(read) }
  },
})

/** Settings with one shared secret, or a list of them: the first signs, all verify. */
export const sharedSecret: KeyRule = sharedSecrets({})
