import { keyText } from '../../delivery/keys.ts'
import type { ComposedMessage, OwnNotification } from '../../delivery/notification.ts'
import type { Order, Reply } from '../../records.ts'
import { type Desk, gatewayId, merchantOf } from './desk.ts'
import { dialects } from './dialects/index.ts'
import { notificationFields } from './notification-fields.ts'
import type { MerchantSettings } from './settings.ts'
import { signatureOf, signed } from './signature.ts'

type Fields = Readonly<Record<string, string>>

/** What the merchant is told, and what the browser takes back to it. @source the family's page "payment result" */
export function paymentResult(desk: Desk, order: Order): Fields {
  const merchant = merchantOf(desk, order)
  const { passThrough } = dialects[merchant.dialect]
  return signed(notificationFields(order, merchant, passThrough), merchant.secret)
}

export const sendNotification = (desk: Desk, order: Order): void =>
  desk.outbox.send(notificationOf(desk, order))

export function notificationOf(desk: Desk, order: Order): OwnNotification {
  const merchant = merchantOf(desk, order)
  const url = order.fields.notify_url ?? ''
  return {
    ...{ orderKey: order.key, gateway: gatewayId, url, amountName: 'money' },
    format: merchant.notificationMethod === 'GET' ? 'query' : 'form',
    compose: () => message(url, merchant, paymentResult(desk, order)),
    acknowledges: reply => acknowledges(reply, merchant),
    repeatAfterMs: merchant.repeatAfterMs,
    timeoutMs: desk.settings.timeoutMs,
    signature: {
      name: 'sign',
      of: (fields, key) => signatureOf(fields, keyText(key, merchant.secret)),
    },
  }
}

function message(
  url: string,
  { notificationMethod, notifiedQuery }: MerchantSettings,
  fields: Fields,
): ComposedMessage {
  const text = new URLSearchParams(fields).toString()
  if (notificationMethod === 'GET') {
    const address = addressed(url, text, notifiedQuery)
    return { url: address, method: 'GET', contentType: '', body: '', fields }
  }
  const contentType = 'application/x-www-form-urlencoded'
  return { url, method: 'POST', contentType, body: text, fields }
}

/** @source public servers of the family, each of which does it in one of these ways */
function addressed(url: string, query: string, how: MerchantSettings['notifiedQuery']): string {
  if (how === 'question-mark' || !url.includes('?')) return `${url}?${query}`
  return `${how === 'escaped' ? url.replaceAll('&', '&amp;') : url}&${query}`
}

/** @source public servers of the family: the strictest of them for `exact`, the loosest for `contains` */
const acknowledges = ({ status, body }: Reply, { acknowledgement }: MerchantSettings): boolean =>
  acknowledgement === 'exact'
    ? status === 200 && body === 'success'
    : body.includes('success') || body.includes('SUCCESS')
