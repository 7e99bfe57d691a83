import { createKeyRing } from '../../keys/ring.ts'
import type { Gateway, GatewayContext, KeyedGateway } from '../gateway.ts'
import { act } from './actions.ts'
import { calls } from './calls/index.ts'
import { phonePages } from './cashier.ts'
import { resolveSettings } from './defaults.ts'
import { type Desk, gatewayId } from './desk.ts'
import { createFaults } from './faults/index.ts'
import { notificationOf } from './notify.ts'
import { receive } from './receive.ts'
import type { MpaySettings } from './settings.ts'

/** The simulated MPAY, written from the protocol's description alone. */
export function createMpay(context: GatewayContext, given: MpaySettings = {}): KeyedGateway {
  const settings = resolveSettings(given)
  const merchants = new Map(settings.merchants.map(merchant => [merchant.id, merchant]))
  const keys = createKeyRing(gatewayId, settings, context.seed)
  const desk: Desk = { ...context, settings, merchants, keys }
  const actOn: Gateway['act'] = (order, action, input) => act(desk, order, action, input)

  return {
    id: gatewayId,
    calls: calls.map(receive(desk)),
    faults: createFaults(desk),
    pages: phonePages(desk, actOn),
    merchants: () =>
      settings.merchants.map(({ id }) => ({
        // What payers paid is settled to the merchant's bank; nothing waits here to be paid out.
        ...{ gateway: gatewayId, id, secret: '', currency: 'CNY', balance: '0.00' },
      })),
    keysFor: keys.keysFor,
    act: actOn,
    notification: order => notificationOf(desk, order),
    reset: () => undefined,
  }
}
