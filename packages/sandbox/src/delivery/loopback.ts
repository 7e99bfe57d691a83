import { lookup as systemLookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { SandboxError } from '../errors.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Says whether an IP address, not a name, is on this machine. */
export function isLoopback(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** How a name becomes addresses. Always asked for all of them. */
export type Resolve = (
  hostname: string,
  options: { all: true },
  callback: (
    error: NodeJS.ErrnoException | null,
    addresses: { address: string; family: number }[],
  ) => void,
) => void

/**
 * Resolves a name to the addresses on this machine and to no others.
 *
 * A socket connects to what this returns, so a name that resolves differently a moment after it was
 * looked at leads nowhere else.
 */
export const loopbackLookup =
  (resolve: Resolve = systemLookup): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { all: true }, (error, addresses) => {
      const local = addresses?.filter(({ address }) => isLoopback(address)) ?? []
      const [first] = local
      if (error) callback(error, [])
      else if (first === undefined) callback(blocked(hostname), [])
      else if (options.all) callback(null, local)
      else callback(null, first.address, first.family)
    })

export const blocked = (host: string): SandboxError =>
  new SandboxError(
    'not-possible',
    `${host} is not on this machine: the sandbox notifies loopback addresses only, unless the host is listed in allowedHosts.`,
  )
