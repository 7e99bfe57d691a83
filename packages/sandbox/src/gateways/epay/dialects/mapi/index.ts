import type { Gateway, GatewayContext } from '../../../gateway.ts'
import { type Dialect, openDialect } from '../../dialect.ts'
import { findOrderCall } from '../../find-order.ts'
import { codeOf, success } from './codes.ts'
import { createByApi } from './create.ts'
import { type MapiDesk, openMapiDesk } from './defaults.ts'
import { faults } from './faults.ts'
import { paymentNotification, wayBack } from './notify.ts'
import { createByPage } from './page.ts'
import type { EpaySettings } from './settings.ts'

/**
 * The program of the interface document. Its document knows one call; page, query and notification
 * are those of the public program that it descends from.
 *
 * @source the interface document "API interface payment"; the family's public server code
 */
const mapi: Dialect<MapiDesk> = {
  calls: [createByApi, createByPage, findOrderCall(() => ({ success, codeOf }))],
  faults: () => faults,
  notification: paymentNotification,
  wayBack,
  // What payers paid went to the merchant's own wallet; nothing waits here to be paid out.
  merchants: ({ merchants }) =>
    [...merchants.values()].map(({ id, secret }) => ({ id, secret, balance: '0.00' })),
}

/** The simulated epay gateway, written from the protocol's description alone. */
export const createMapi = (context: GatewayContext, settings: EpaySettings = {}): Gateway =>
  openDialect(openMapiDesk(context, settings), mapi)
