import type { GatewayFaults } from '../gateway.ts'
import { forgetting } from '../spoil.ts'
import { faultsOf, type SpoilTable } from '../spoil-tables.ts'
import { type Desk, gatewayId } from './desk.ts'
import { dialects } from './dialects/index.ts'

/** Calls that make orders. */
const creating = ['payments.create', 'payments.form']

export function createFaults(desk: Desk): GatewayFaults {
  const forgetful: SpoilTable = { 'forgetful-duplicates': forgetting(gatewayId, desk) }
  const [tables] = Object.values(dialects).map(({ faults }) => faults)
  const names = [...creating, ...Object.keys(tables ?? {})]
  return faultsOf(
    Object.fromEntries(
      names.map(name => [
        name,
        { ...tables?.[name], ...(creating.includes(name) ? forgetful : {}) },
      ]),
    ),
  )
}
