import type { Gateway, GatewayContext } from '../gateway.ts'
import { act } from './actions.ts'
import { paymentPages } from './cashier.ts'
import { resolveSettings } from './defaults.ts'
import { type Desk, gatewayId } from './desk.ts'
import { dialects } from './dialects/index.ts'
import { createFaults } from './faults.ts'
import { notificationOf } from './notify.ts'
import { receive } from './receive.ts'
import type { EpaySettings } from './settings.ts'

/** The simulated epay gateway, written from the protocol's description alone. */
export function createEpay(context: GatewayContext, given: EpaySettings = {}): Gateway {
  const settings = resolveSettings(given)
  const merchants = new Map(settings.merchants.map(merchant => [merchant.id, merchant]))
  const desk: Desk = { ...context, settings, merchants }
  const actOn: Gateway['act'] = (order, action, input) => act(desk, order, action, input)

  return {
    id: gatewayId,
    calls: Object.values(dialects)
      .flatMap(({ calls }) => calls)
      .map(receive(desk)),
    faults: createFaults(desk),
    pages: paymentPages(desk, actOn),
    merchants: () =>
      settings.merchants.map(({ id, secret }) => ({
        // What payers paid went to the merchant's own wallet; nothing waits here to be paid out.
        ...{ gateway: gatewayId, id, secret, currency: 'CNY', balance: '0.00' },
      })),
    act: actOn,
    notification: order => notificationOf(desk, order),
    reset: () => undefined,
  }
}
