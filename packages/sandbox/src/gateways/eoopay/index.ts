import type { Gateway, GatewayContext } from '../gateway.ts'
import { createAccounts } from './accounts.ts'
import { act } from './actions.ts'
import { callsOf } from './calls/index.ts'
import { depositPages } from './cashier.ts'
import { createDates } from './dates.ts'
import { resolveSettings } from './defaults.ts'
import { type Desk, gatewayId } from './desk.ts'
import { createDuplicates } from './duplicates.ts'
import { createFaults } from './faults/index.ts'
import { notificationOf } from './notify.ts'
import { receive } from './receive.ts'
import type { EoopaySettings } from './settings.ts'

/** The simulated EOOPAY, written from the protocol's description alone. */
export function createEoopay(context: GatewayContext, given: EoopaySettings = {}): Gateway {
  const settings = resolveSettings(given)
  const accounts = createAccounts(settings.merchants)
  const duplicates = createDuplicates(settings, context)
  const dates = createDates(settings.utcOffsetHours)
  const desk: Desk = { ...context, settings, accounts, duplicates, dates }
  const actOn: Gateway['act'] = (order, action, input) => act(desk, order, action, input)

  return {
    id: gatewayId,
    calls: callsOf(settings).map(receive(desk)),
    faults: createFaults(desk),
    pages: depositPages(desk, actOn),
    merchants: () =>
      accounts.all().map(({ merchant: { id, secret, currency }, balance }) => ({
        ...{ gateway: gatewayId, id, secret, currency },
        balance: balance(),
      })),
    act: actOn,
    notification: order => notificationOf(desk, order),
    reset() {
      accounts.reset()
      duplicates.reset()
    },
  }
}
