import { keyText } from '../../delivery/keys.ts'
import type { ComposedMessage, OwnNotification, SigningKey } from '../../delivery/notification.ts'
import { type ByteFields, type ByteText, bytesOf, fromBytes } from '../../php/bytes.ts'
import type { Order, Reply } from '../../records.ts'
import { accountOf, type Desk, gatewayId } from './desk.ts'
import {
  depositNotificationFields,
  type Moment,
  payoutNotifications,
} from './notification-fields.ts'
import { readingOf } from './readings.ts'
import type { MerchantSettings } from './settings.ts'
import { joinFields, signText } from './signature.ts'

type Fields = Readonly<Record<string, string>>

/** What the merchant is told of a deposit or a payout, signed as of each sending. */
export const notificationOf = (desk: Desk, order: Order): OwnNotification =>
  order.kind === 'payment' ? ofDeposit(desk, order) : ofPayout(desk, order)

function momentOf({ schedule, dates }: Desk): Moment {
  const ms = schedule.now()
  return { ms, digits: dates.digits(ms) }
}

export const sendNotification = (desk: Desk, order: Order): void =>
  desk.outbox.send(notificationOf(desk, order))

/** Signed as of now. The browser takes the same fields back to the merchant. @source "Recharge callback"; the family's pages for the way back */
export function depositNotification(desk: Desk, order: Order): Fields {
  const fields = depositNotificationFields(order, momentOf(desk))
  return { ...fields, sign: fromBytes(signed(desk, order, bytesOf(fields), 'own-key')) }
}

function ofDeposit(desk: Desk, order: Order): OwnNotification {
  const compose = () => depositNotification(desk, order)
  return own(desk, order, { url: order.fields.pay_notifyurl ?? '', signName: 'sign', compose })
}

function ofPayout(desk: Desk, order: Order): OwnNotification {
  const { signName, fields } =
    payoutNotifications[accountOf(desk, order).merchant.payoutNotification]
  return own(desk, order, {
    ...{ url: order.fields.notifyurl ?? '', signName },
    compose() {
      const said = fields(order, momentOf(desk))
      return { ...said, [signName]: fromBytes(signed(desk, order, bytesOf(said), 'own-key')) }
    },
  })
}

/** A deposit's attachment may stand outside; the key of payouts may be one of their own. */
function signed(desk: Desk, order: Order, fields: ByteFields, key: SigningKey): ByteText {
  const { merchant } = accountOf(desk, order)
  const secret = order.kind === 'payment' ? merchant.secret : merchant.payoutSecret
  const inside = order.kind === 'payout' || merchant.signAttach ? fields : { ...fields, attach: '' }
  return signText(joinFields(inside, readingOf(desk, merchant, 'sent')), keyText(key, secret))
}

interface Parts {
  readonly url: string
  readonly signName: string
  readonly compose: () => Fields
}

function own(desk: Desk, order: Order, { url, signName, compose }: Parts): OwnNotification {
  const { merchant } = accountOf(desk, order)
  const { repeats, repeatAfterMs, timeoutMs } = desk.settings
  return {
    ...{ orderKey: order.key, gateway: gatewayId, url, format: merchant.notificationFormat },
    amountName: 'amount',
    compose: () => message(url, merchant, compose()),
    acknowledges: reply => acknowledges(reply, merchant),
    repeatAfterMs: Array.from({ length: repeats }, () => repeatAfterMs),
    timeoutMs,
    signature: { name: signName, of: (fields, key) => signed(desk, order, fields, key) },
  }
}

function message(
  url: string,
  { notificationFormat }: MerchantSettings,
  fields: Fields,
): ComposedMessage {
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
