import { ConfigError } from '../errors/errors.ts'

const parsed = (provider: string, name: string, given: unknown): URL => {
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigError(provider, name, 'must be an absolute address such as https://pay.example')
  }
  return url
}

/** Checks one address of a gateway; gives it without slashes at its end. */
export const checkedBaseUrl = (
  provider: string,
  name: string,
  given: unknown,
  allowHttp: boolean,
): string => {
  const url = parsed(provider, name, given)
  if (url.protocol === 'http:' && !allowHttp) {
    const rule = 'is plain http: use https, or set `allowHttp: true` for a simulator'
    throw new ConfigError(provider, name, rule)
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ConfigError(provider, name, 'must have no query, fragment or user name')
  }
  return url.href.replace(/\/+$/, '')
}

/** `https://pay.example/api/Pay_AddOrder.html` → `pay_addorder` */
const lastWord = (path: string) =>
  path
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase()

/** An address without a slash at its end, and the setting that gave it. */
export interface Address {
  readonly setting: string
  readonly url: string
}

/**
 * Refuses the address of one call where the gateway's own belongs.
 *
 * @throws {ConfigError} when it ends like one of `paths`
 */
export const refuseCallAddress = (
  provider: string,
  { setting, url }: Address,
  paths: readonly string[],
): void => {
  const word = lastWord(new URL(url).pathname)
  if (word === '' || !paths.some(path => lastWord(path) === word)) return
  const rule = 'is the address of one call: give the gateway’s own, without the name of the call'
  throw new ConfigError(provider, setting, rule)
}

type Read = (setting: string, given: unknown) => Address

/** One address, or one for each of `hosts`, whose first is also the address of no host. */
const hostAddresses = (given: unknown, hosts: readonly string[], read: Read) => {
  if (typeof given === 'string' || hosts.length === 0) {
    const only = read('baseUrl', given)
    return ['', ...hosts].map((host): [string, Address] => [host, only])
  }
  const each: ReadonlyMap<string, unknown> = new Map(Object.entries(Object(given)))
  const named = hosts.map((host): [string, Address] => [
    host,
    read(`baseUrl.${host}`, each.get(host)),
  ])
  return [...named, ...named.slice(0, 1).map(([, first]): [string, Address] => ['', first])]
}

/** The hosts of a gateway that has several. */
export interface Hosts {
  /** Their names in `baseUrl`. */
  readonly hosts?: readonly string[]
  /** Hosts that a setting of their own may give an address, by name; else they are at `baseUrl`. */
  readonly ownHosts?: Readonly<Record<string, string>>
}

/** The address of each host, from the settings that give them. */
export const addressesIn = (
  provider: string,
  settings: Readonly<Record<string, unknown>>,
  { hosts = [], ownHosts = {} }: Hosts,
  allowHttp: boolean,
): ((host?: string) => Address) => {
  const read: Read = (setting, given) => ({
    setting,
    url: checkedBaseUrl(provider, setting, given, allowHttp),
  })
  const known = new Map(hostAddresses(settings.baseUrl, hosts, read))
  for (const [host, setting] of Object.entries(ownHosts)) {
    if (settings[setting] !== undefined) known.set(host, read(setting, settings[setting]))
  }
  const common = known.get('') ?? { setting: 'baseUrl', url: '' }
  return (host = '') => known.get(host) ?? common
}
