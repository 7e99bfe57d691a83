import type { Gateway, GatewayContext } from '../../../gateway.ts'
import { type Dialect, openDialect } from '../../dialect.ts'
import { findOrderCall } from '../../find-order.ts'
import { queryCodes } from './codes.ts'
import { createByApi } from './create.ts'
import { openYpayDesk, type YpayDesk } from './desk.ts'
import { faults } from './faults.ts'
import { lookUp } from './look-up.ts'
import { notification, wayBack } from './notify.ts'
import { createByPage } from './page.ts'
import type { YpaySettings } from './settings.ts'

/**
 * The program from which the one of the interface document descends.
 *
 * @source public server code of YPay (源支付), of 2022 and of a later year
 */
const ypay: Dialect<YpayDesk> = {
  calls: [createByApi, createByPage, findOrderCall(() => queryCodes), lookUp],
  faults,
  notification,
  wayBack,
  // What payers paid went to the merchant's own wallet; nothing waits here to be paid out.
  merchants: ({ merchants }) =>
    [...merchants.values()].map(({ id, secret }) => ({ id, secret, balance: '0.00' })),
}

export const createYpay = (context: GatewayContext, settings: YpaySettings = {}): Gateway =>
  openDialect(openYpayDesk(context, settings), ypay)
