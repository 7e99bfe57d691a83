import { keyText } from '../../../../delivery/keys.ts'
import type { OwnNotification } from '../../../../delivery/notification.ts'
import type { Order } from '../../../../records.ts'
import type { Gateway, GatewayContext } from '../../../gateway.ts'
import { merchantOf } from '../../desk.ts'
import { type Dialect, openDialect } from '../../dialect.ts'
import { signatureOf, signed } from '../../signature.ts'
import { balanceOf } from '../rainbow/balance.ts'
import { rainbowFields, rainbowNotification, wayBackOf } from '../rainbow/notification.ts'
import { queryAccount } from './account.ts'
import { unknownAction } from './api.ts'
import { createByApi } from './create.ts'
import { openV1Desk, type V1Desk } from './desk.ts'
import { faults } from './faults.ts'
import { listOrders, listSettlements } from './lists.ts'
import { createByPage } from './page.ts'
import { queryOrder } from './query.ts'
import { createRefund } from './refund.ts'
import type { RainbowV1Settings } from './settings.ts'

function paymentResult(desk: V1Desk, order: Order) {
  const merchant = merchantOf(desk, order)
  return signed(rainbowFields(order, merchant), merchant.secret)
}

const notification = (desk: V1Desk, order: Order): OwnNotification =>
  rainbowNotification(desk, order, {
    fields: () => paymentResult(desk, order),
    sign: (fields, key) => signatureOf(fields, keyText(key, merchantOf(desk, order).secret)),
  })

/**
 * The program that most gateways of the family run, by its first protocol.
 *
 * @source the family's V1 document; public server code of the Rainbow program, versions 3069 and 3095;
 *   what was observed on running servers of both
 */
const rainbowV1: Dialect<V1Desk> = {
  calls: [
    ...[createByApi, createByPage, queryOrder, listOrders],
    ...[queryAccount, listSettlements, createRefund, unknownAction],
  ],
  faults,
  notification,
  wayBack: (desk, order) => wayBackOf(desk, order, () => paymentResult(desk, order)),
  merchants: desk =>
    [...desk.merchants.values()].map(({ id, secret }) => ({
      ...{ id, secret, balance: balanceOf(desk, id) },
    })),
}

export const createRainbowV1 = (
  context: GatewayContext,
  settings: RainbowV1Settings = {},
): Gateway => openDialect(openV1Desk(context, settings), rainbowV1)
