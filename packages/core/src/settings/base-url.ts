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

/**
 * Refuses the address of one call where the gateway's own belongs.
 *
 * @throws {ConfigError} when it ends like one of `paths`
 */
export const refuseCallAddress = (
  provider: string,
  address: string,
  paths: readonly string[],
): void => {
  const word = lastWord(new URL(address).pathname)
  if (word === '' || !paths.some(path => lastWord(path) === word)) return
  const rule = 'is the address of one call: give the gateway’s own, without the name of the call'
  throw new ConfigError(provider, 'baseUrl', rule)
}

/** One address, or one for each of `hosts`. */
export const baseUrls = (
  provider: string,
  given: unknown,
  hosts: readonly string[],
  allowHttp: boolean,
): ((host?: string) => string) => {
  if (typeof given === 'string' || hosts.length === 0) {
    const only = checkedBaseUrl(provider, 'baseUrl', given, allowHttp)
    return () => only
  }
  const each: ReadonlyMap<string, unknown> = new Map(Object.entries(Object(given)))
  const urls = new Map(
    hosts.map(host => [
      host,
      checkedBaseUrl(provider, `baseUrl.${host}`, each.get(host), allowHttp),
    ]),
  )
  return host => urls.get(host ?? hosts[0] ?? '') ?? ''
}
