import type { GatewayFaultName } from '../faults/table/index.ts'
import type { GatewayFaults, Spoil } from './gateway.ts'

/** What the faults do to one call. */
export type SpoilTable = Readonly<Partial<Record<GatewayFaultName, Spoil>>>

const noState = 'It does not ask for the state of an order.'
const noOrder = 'It makes no order.'
const noSignature = 'Its answer is never signed.'

/** Why a call has no fault of a name. */
const otherwise: Readonly<Record<GatewayFaultName, string>> = {
  'unlisted-code': 'Its answer has no code.',
  'contradictory-fields': 'Its answer gives one verdict only.',
  'wrong-amount': 'Its answer names no amount of an order.',
  'other-order': 'Its answer does not name the merchant’s order.',
  'wrong-signature': noSignature,
  'missing-signature': noSignature,
  'extra-signed-field': 'Its answer has no fields.',
  'other-spelling': 'No other spelling of its answer is known.',
  'not-found-then-found': noState,
  'pending-forever': noState,
  'success-then-reversal': noState,
  'refused-although-created': noOrder,
  'forgetful-duplicates': noOrder,
}

/** Turns the tables of all calls, by their names, into the gateway's faults. */
export function faultsOf(tables: Readonly<Record<string, SpoilTable>>): GatewayFaults {
  const callsWith = (name: GatewayFaultName) =>
    Object.fromEntries(
      Object.entries(tables).flatMap(([call, table]) => {
        const spoil = table[name]
        return spoil ? [[call, spoil] as const] : []
      }),
    )
  const all = Object.entries(otherwise).map(([name, reason]) => [
    name,
    // The names are the keys of the table above, which `Object.entries` forgets.
    { calls: callsWith(name as GatewayFaultName), otherwise: reason },
  ])
  // So are these.
  return Object.fromEntries(all) as GatewayFaults
}
