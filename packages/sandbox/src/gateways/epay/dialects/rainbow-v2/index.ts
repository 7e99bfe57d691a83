import type { GatewayContext, KeyedGateway } from '../../../gateway.ts'
import { type Dialect, openDialect } from '../../dialect.ts'
import { balanceOf } from '../rainbow/balance.ts'
import { wayBackOf } from '../rainbow/notification.ts'
import { closeOrder } from './close.ts'
import { createByApi } from './create.ts'
import { openV2Desk, type V2Desk } from './desk.ts'
import { faults } from './faults.ts'
import { notification, paymentResult } from './notify.ts'
import { createByPage } from './page.ts'
import { queryOrder } from './query.ts'
import { queryRefund } from './query-refund.ts'
import { unknownRoute } from './receive.ts'
import { createRefund } from './refunds.ts'
import type { RainbowV2Settings } from './settings.ts'

/**
 * The program that most gateways of the family run, by its second protocol.
 *
 * @source the family's V2 document; public server code of the Rainbow program, version 3095; what was
 *   observed on a running server of it
 */
const rainbowV2: Dialect<V2Desk> = {
  calls: [
    ...[createByApi, createByPage, queryOrder, closeOrder],
    ...[createRefund, queryRefund, unknownRoute],
  ],
  faults,
  notification,
  wayBack: (desk, order) => wayBackOf(desk, order, () => paymentResult(desk, order)),
  merchants: desk =>
    [...desk.merchants.keys()].map(id => ({ id, secret: '', balance: balanceOf(desk, id) })),
}

export function createRainbowV2(
  context: GatewayContext,
  settings: RainbowV2Settings = {},
): KeyedGateway {
  const desk = openV2Desk(context, settings)
  return { ...openDialect(desk, rainbowV2), keysFor: desk.keys.keysFor }
}
