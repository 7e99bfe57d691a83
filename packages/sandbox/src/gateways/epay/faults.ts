import type { GatewayFaults } from '../gateway.ts'
import { forgetting } from '../spoil.ts'
import { faultsOf, type SpoilTable } from '../spoil-tables.ts'
import type { Desk } from './desk.ts'

/** Calls that make orders. */
const creating = ['payments.create', 'payments.form']

/** The faults of a dialect, by the names of its calls. */
export function createFaults(
  desk: Desk,
  tables: Readonly<Record<string, SpoilTable>>,
): GatewayFaults {
  const forgetful: SpoilTable = { 'forgetful-duplicates': forgetting(desk.gatewayId, desk) }
  const makes = Object.fromEntries(creating.map(name => [name, { ...tables[name], ...forgetful }]))
  return faultsOf({ ...tables, ...makes })
}
