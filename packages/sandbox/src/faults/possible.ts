import { SandboxError } from '../errors.ts'
import type { Gateway, GatewayCall } from '../gateways/gateway.ts'
import type { FaultMatch, FaultPlace } from './faults.ts'
import { type FaultName, isGatewayFault, isJsonFault } from './table/index.ts'

const isPage = 'It answers with a page, not with JSON.'

/** Why a call cannot have a fault; `null` when it can. */
export function whyNot(name: FaultName, gateway: Gateway, call: GatewayCall): string | null {
  if (!isGatewayFault(name)) return isJsonFault(name) && call.page ? isPage : null
  const { calls, otherwise } = gateway.faults[name]
  if (Object.hasOwn(calls, call.name)) return null
  return call.page ? isPage : otherwise
}

export const placesOf = (gateways: readonly Gateway[]): readonly FaultPlace[] =>
  gateways.flatMap(({ id, calls }) => calls.map(({ name }) => ({ gateway: id, call: name })))

/** @throws {SandboxError} `bad-input`, when there is no such place. */
export function impossible(
  name: FaultName,
  place: FaultPlace,
  gateways: readonly Gateway[],
): string | null {
  const gateway = gateways.find(({ id }) => id === place.gateway)
  const call = gateway?.calls.find(candidate => candidate.name === place.call)
  if (gateway && call) return whyNot(name, gateway, call)
  throw new SandboxError('bad-input', `There is no call ${place.call} of ${place.gateway}.`)
}

/** @throws {SandboxError} when no call that matches can have the fault. */
export function checkMatch(name: FaultName, match: FaultMatch, gateways: readonly Gateway[]): void {
  const places = placesOf(gateways).filter(
    ({ gateway, call }) => (match.gateway ?? gateway) === gateway && (match.call ?? call) === call,
  )
  const { gateway = 'any gateway', call = 'any call' } = match
  if (places.length === 0) {
    throw new SandboxError('bad-input', `There is no call ${call} of ${gateway}.`)
  }
  const reasons = places.map(place => impossible(name, place, gateways))
  if (reasons.includes(null)) return
  const why = [...new Set(reasons)].join(' ')
  throw new SandboxError('not-possible', `${call} of ${gateway} cannot have ${name}: ${why}`)
}
