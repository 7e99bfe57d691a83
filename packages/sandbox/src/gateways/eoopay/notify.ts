import type { OutgoingMessage } from '../../delivery/post.ts'
import type { Order, Reply } from '../../records.ts'
import { accountOf, type Desk, gatewayId } from './desk.ts'
import { depositNotificationFields, payoutNotifications } from './notification-fields.ts'
import type { MerchantSettings } from './settings.ts'
import { signMessage } from './signature.ts'

type Fields = Readonly<Record<string, string>>

export function sendDepositNotification(desk: Desk, order: Order): void {
  send(desk, order, order.fields.pay_notifyurl ?? '', () => depositNotification(desk, order))
}

export function sendPayoutNotification(desk: Desk, order: Order): void {
  send(desk, order, order.fields.notifyurl ?? '', () => payoutNotification(desk, order))
}

/** Signed as of now. The browser takes the same fields back to the merchant. @source "Recharge callback"; the family's pages for the way back */
export function depositNotification(desk: Desk, order: Order): Fields {
  const { merchant } = accountOf(desk, order)
  const fields = depositNotificationFields(order, desk.schedule.now())
  const signed = merchant.signAttach ? fields : { ...fields, attach: '' }
  return { ...fields, sign: signMessage(signed, merchant.secret, reading(desk)) }
}

function payoutNotification(desk: Desk, order: Order): Fields {
  const { merchant } = accountOf(desk, order)
  const kind = payoutNotifications[merchant.payoutNotification]
  const fields = kind.fields(order, desk.schedule.now())
  return { ...fields, [kind.signName]: signMessage(fields, merchant.payoutSecret, reading(desk)) }
}

const reading = ({ settings }: Desk) => ({ zeroIsEmpty: settings.zeroIsEmpty.sent })

function send(desk: Desk, order: Order, url: string, compose: () => Fields): void {
  const { merchant } = accountOf(desk, order)
  const { repeats, repeatAfterMs, timeoutMs } = desk.settings
  desk.outbox.send({
    orderKey: order.key,
    gateway: gatewayId,
    compose: () => message(url, merchant, compose()),
    acknowledges: reply => acknowledges(reply, merchant),
    repeatAfterMs: Array.from({ length: repeats }, () => repeatAfterMs),
    timeoutMs,
  })
}

function message(
  url: string,
  { notificationFormat }: MerchantSettings,
  fields: Fields,
): OutgoingMessage & { readonly fields: Fields } {
  const about = { url, method: 'POST', fields }
  const form = 'application/x-www-form-urlencoded'
  if (notificationFormat === 'json') {
    return { ...about, contentType: 'application/json', body: JSON.stringify(fields) }
  }
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  const raw = notificationFormat === 'raw'
  const body = raw ? pairs.join('&') : new URLSearchParams(fields).toString()
  return { ...about, contentType: form, body }
}

/** Whatever the HTTP status: the family looks at the body alone. @source the family's server code; dhpay's for `exact` */
const acknowledges = ({ body }: Reply, { acknowledgement }: MerchantSettings): boolean =>
  acknowledgement === 'exact' ? body === 'OK' : /ok/i.test(body)
