import { keyText } from '../../../../delivery/keys.ts'
import type { OwnNotification } from '../../../../delivery/notification.ts'
import type { Order } from '../../../../records.ts'
import { merchantOf } from '../../desk.ts'
import { appended, notificationOf } from '../../notification.ts'
import type { WayBack } from '../../pages/cashier.ts'
import { signatureOf, signed } from '../../signature.ts'
import { toldFields } from '../../told.ts'
import type { YpayDesk } from './desk.ts'

/** Seven fields, whatever was sent, and the amount that was asked for. @source public server code of the program, 2022 */
function paymentResult(desk: YpayDesk, order: Order) {
  const { type = '', name = '' } = order.fields
  const fields = toldFields(order, { type, name, money: order.amount })
  return signed(fields, merchantOf(desk, order).secret)
}

export const wayBack = (desk: YpayDesk, order: Order): WayBack => ({
  url: order.fields.return_url ?? '',
  fields: paymentResult(desk, order),
})

/** Sent once; whatever is replied, nothing follows. @source public server code of the program, 2022 */
export const notification = (desk: YpayDesk, order: Order): OwnNotification =>
  notificationOf(desk, order, {
    url: order.fields.notify_url ?? '',
    method: 'GET',
    address: appended,
    fields: () => paymentResult(desk, order),
    acknowledges: ({ status, body }) => status === 200 && body === 'success',
    repeatAfterMs: [],
    sign: (fields, key) => signatureOf(fields, keyText(key, merchantOf(desk, order).secret)),
  })
