import * as v from 'valibot'
import type { CommonSettings, LogEvent } from '../contract/settings.ts'
import type { StandardSchema } from '../contract/standard-schema.ts'
import { ConfigError } from '../errors/errors.ts'
import type { Connection } from '../request/connection.ts'
import { nodeCrypto } from '../signing/node-crypto.ts'
import { lookUp } from '../wire/look-up.ts'
import { addressesIn, type Hosts } from './base-url.ts'
import type { KeyRule, Keys } from './secret.ts'

const aFunction = v.optional(v.function('must be a function'))

const common = {
  baseUrl: v.unknown(),
  merchantId: v.unknown(),
  fetch: aFunction,
  now: aFunction,
  random: aFunction,
  log: aFunction,
  allowHttp: v.optional(v.boolean('must be true or false')),
  timeoutMs: v.optional(
    v.pipe(
      v.number('must be a number of milliseconds'),
      v.minValue(1, 'must be above zero'),
      v.maxValue(600_000, 'must be at most 600000, ten minutes'),
    ),
  ),
  notifyQueryKeys: v.optional(v.array(v.string(), 'must be a list of query keys')),
}

/** What a provider says of its settings. */
export interface SettingsRule<E extends Readonly<Record<string, StandardSchema>>> extends Hosts {
  readonly keys: KeyRule
  /** What a merchant number looks like. */
  readonly merchantId: { readonly pattern: RegExp; readonly rule: string }
  /** The provider's own settings, with their defaults. */
  readonly extras: E
}

type Output<S> = S extends StandardSchema<infer _, infer T> ? T : never

/** The provider's own settings after their defaults. */
export type Options<E> = { readonly [K in keyof E]: Output<E[K]> }

const settingMessage = (issue: v.StrictObjectIssue) =>
  issue.expected === 'never' ? 'is not a setting; is it misspelled?' : 'is missing'

const checked = (
  provider: string,
  settings: unknown,
  { keys, ownHosts = {}, extras }: SettingsRule<Readonly<Record<string, StandardSchema>>>,
): Readonly<Record<string, unknown>> => {
  const names = [...keys.names, ...Object.values(ownHosts)]
  // which of them have to be there, only the rules of keys and hosts know
  const keyEntries = Object.fromEntries(names.map(name => [name, v.optional(v.unknown())]))
  // extras come from our own builders, which make valibot schemas
  const own = extras as Record<string, v.GenericSchema>
  const schema = v.strictObject({ ...common, ...keyEntries, ...own }, settingMessage)
  const result = v.safeParse(schema, settings, { abortPipeEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new ConfigError(provider, v.getDotPath(issue) ?? 'settings', issue.message)
}

const merchantOf = (
  provider: string,
  given: unknown,
  { pattern, rule }: SettingsRule<never>['merchantId'],
): string => {
  // a number that cannot be held exactly would name another merchant
  const text = Number.isSafeInteger(given) ? String(given) : given
  if (typeof text === 'string' && pattern.test(text)) return text
  throw new ConfigError(provider, 'merchantId', `must be ${rule}`)
}

/** The keys of every call, and of each. */
const keysOf = ({ others = {}, signingKey, verifyingKeys, secrets }: Keys) => ({
  signingKey,
  verifyingKeys: [verifyingKeys, ...Object.values(others).map(one => one.verifyingKeys)].flat(),
  secrets,
  keysFor: (name = '') => lookUp(others, name) ?? { signingKey, verifyingKeys },
})

const quietly = (
  provider: string,
  now: () => Date,
  log: CommonSettings['log'],
): Connection['log'] => {
  if (log === undefined) return () => {}
  return event => {
    const full: LogEvent = { ...event, provider, at: now().toISOString() }
    try {
      log(full)
    } catch {
      // a logger that fails must not change the outcome of a payment
    }
  }
}

/**
 * Resolves a provider's settings once: addresses, keys, clock, and its own options.
 *
 * @throws {ConfigError} for the first setting that cannot be right. It names the setting, never its value.
 */
export const connect = <E extends Readonly<Record<string, StandardSchema>>>(
  provider: string,
  settings: Omit<CommonSettings, 'baseUrl'>,
  rule: SettingsRule<E>,
): { readonly connection: Connection; readonly options: Options<E> } => {
  const given = checked(provider, settings, rule)
  const { fetch, random, log, notifyQueryKeys = [], allowHttp = false } = settings
  const now = settings.now ?? (() => new Date())
  const addressOf = addressesIn(provider, given, rule, allowHttp)
  const connection: Connection = {
    provider,
    account: merchantOf(provider, given.merchantId, rule.merchantId),
    addressOf,
    baseUrl: host => addressOf(host).url,
    ...keysOf(rule.keys.read(provider, given)),
    fetch: fetch ?? null,
    now,
    random: random ?? (bytes => nodeCrypto().randomBytes(bytes)),
    timeoutMs: settings.timeoutMs ?? 30_000,
    notifyQueryKeys,
    log: quietly(provider, now, log),
  }
  const names = Object.keys(rule.extras)
  const options = Object.fromEntries(names.map(name => [name, given[name]]))
  return { connection, options: options as Options<E> } // the schema has just checked each of them
}
