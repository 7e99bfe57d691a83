import type { KeyObject } from 'node:crypto'
import type { OwnNotification, SigningKey } from '../../../../delivery/notification.ts'
import { SandboxError } from '../../../../errors.ts'
import type { Order } from '../../../../records.ts'
import { merchantOf } from '../../desk.ts'
import { rainbowFields, rainbowNotification } from '../rainbow/notification.ts'
import type { V2Desk } from './desk.ts'
import { sign, signed } from './signature.ts'

/** What the merchant is told, and what the browser takes back to it. @source the family's V2 document; observed */
export function paymentResult(desk: V2Desk, order: Order) {
  const { apiTradeNo = '', buyer = '' } = order.details
  const fields = rainbowFields(order, merchantOf(desk, order), { api_trade_no: apiTradeNo, buyer })
  const timestamp = String(Math.floor(desk.schedule.now() / 1000))
  return signed({ ...fields, timestamp }, desk.keys.platform())
}

/** @throws {SandboxError} `not-possible`, of a refund: nobody is told of one. */
export function notification(desk: V2Desk, order: Order): OwnNotification {
  if (order.kind === 'refund') {
    throw new SandboxError('not-possible', 'This gateway tells nobody of refunds.')
  }
  return rainbowNotification(desk, order, {
    fields: () => paymentResult(desk, order),
    sign: (fields, key) => sign(fields, keyOf(desk, key)),
  })
}

/** All merchants get the gateway's one signature. */
function keyOf({ keys }: V2Desk, key: SigningKey): KeyObject {
  if (key === 'empty-key') throw new SandboxError('not-possible', 'An RSA key is never empty.')
  return key === 'own-key' ? keys.platform() : keys.stranger()
}
