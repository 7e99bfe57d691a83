import { keyText } from '../../../../delivery/keys.ts'
import type { OwnNotification } from '../../../../delivery/notification.ts'
import type { Order, Reply } from '../../../../records.ts'
import { merchantOf } from '../../desk.ts'
import { appended, notificationOf } from '../../notification.ts'
import type { WayBack } from '../../pages/cashier.ts'
import { signatureOf, signed } from '../../signature.ts'
import type { MapiDesk } from './defaults.ts'
import { notificationFields } from './notification-fields.ts'
import type { MerchantSettings } from './settings.ts'

/** What the merchant is told, and what the browser takes back to it. @source the family's page "payment result" */
function paymentResult(desk: MapiDesk, order: Order) {
  const merchant = merchantOf(desk, order)
  return signed(notificationFields(order, merchant), merchant.secret)
}

export const wayBack = (desk: MapiDesk, order: Order): WayBack => ({
  url: order.fields.return_url ?? '',
  fields: paymentResult(desk, order),
})

export function paymentNotification(desk: MapiDesk, order: Order): OwnNotification {
  const merchant = merchantOf(desk, order)
  return notificationOf(desk, order, {
    url: order.fields.notify_url ?? '',
    method: merchant.notificationMethod,
    address: addresses[merchant.notifiedQuery],
    fields: () => paymentResult(desk, order),
    acknowledges: acknowledgements[merchant.acknowledgement],
    repeatAfterMs: merchant.repeatAfterMs,
    sign: (fields, key) => signatureOf(fields, keyText(key, merchant.secret)),
  })
}

/** @source public servers of the family, each of which does it in one of these ways */
const addresses: Readonly<
  Record<MerchantSettings['notifiedQuery'], (url: string, query: string) => string>
> = {
  append: appended,
  escaped: (url, query) => appended(url.replaceAll('&', '&amp;'), query),
  'question-mark': (url, query) => `${url}?${query}`,
}

/** @source public servers of the family: the strictest of them for `exact`, the loosest for `contains` */
const acknowledgements: Readonly<
  Record<MerchantSettings['acknowledgement'], (reply: Reply) => boolean>
> = {
  exact: ({ status, body }) => status === 200 && body === 'success',
  contains: ({ body }) => body.includes('success') || body.includes('SUCCESS'),
}
