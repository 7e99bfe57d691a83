import { SandboxError } from '../../errors.ts'
import type { Fault, FaultRow } from '../fault.ts'
import { gatewayFaults } from './gateway.ts'
import { jsonFaults } from './json.ts'
import { lineFaults } from './line.ts'
import { statusFaults } from './status.ts'

const rows = { ...lineFaults, ...statusFaults, ...jsonFaults, ...gatewayFaults }

export type LineFaultName = keyof typeof lineFaults
export type StatusFaultName = keyof typeof statusFaults
export type JsonFaultName = keyof typeof jsonFaults
export type GatewayFaultName = keyof typeof gatewayFaults
/** See the table of faults in the README, or `sandbox.faults.all`. */
export type FaultName = LineFaultName | StatusFaultName | JsonFaultName | GatewayFaultName

export const isLineFault = (name: FaultName): name is LineFaultName =>
  Object.hasOwn(lineFaults, name)
export const isJsonFault = (name: FaultName): name is JsonFaultName =>
  Object.hasOwn(jsonFaults, name)
export const isGatewayFault = (name: FaultName): name is GatewayFaultName =>
  Object.hasOwn(gatewayFaults, name)

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(rows, name)

const shown = (name: FaultName, { number, title, phase, lasts, does }: FaultRow): Fault => ({
  ...{ name, orderSuffix: `-F${String(number).padStart(2, '0')}` },
  ...{ title, phase, lasts: lasts ?? 'call', does },
})

/** Every fault, by number. */
export const allFaults: readonly Fault[] = Object.entries<FaultRow>(rows).map(([name, row]) =>
  // The names are the keys of the table, which `Object.entries` forgets.
  Object.freeze(shown(name as FaultName, row)),
)

export function faultNamed(name: string): Fault {
  const fault = allFaults.find(candidate => candidate.name === name)
  if (fault) return fault
  throw new SandboxError('bad-input', `There is no fault ${JSON.stringify(name.slice(0, 40))}.`)
}
