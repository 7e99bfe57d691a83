import type { OwnNotification, SigningKey } from '../../delivery/notification.ts'
import { SandboxError } from '../../errors.ts'
import { type ByteFields, type ByteText, bytesOf } from '../../php/bytes.ts'
import type { Order, Reply } from '../../records.ts'
import { type Desk, gatewayId, merchantOf } from './desk.ts'
import { contentOf, notificationFields } from './notification-fields.ts'
import { signBytes, signedText } from './signature.ts'

export const sendNotification = (desk: Desk, order: Order): void =>
  desk.outbox.send(notificationOf(desk, order))

/** @source "Asynchronous notification", for refunds too: JSON under a type of its own, 30 times every 2 minutes */
export function notificationOf(desk: Desk, order: Order): OwnNotification {
  const { sendings, repeatAfterMs, timeoutMs } = desk.settings
  const url = order.fields.notify_url ?? ''
  return {
    ...{ orderKey: order.key, gateway: gatewayId, url, format: 'json' },
    amountName: contentOf(order).amountName,
    compose() {
      const said = notificationFields(desk, order)
      const fields = { ...said, sign: signed(desk, order, bytesOf(said), 'own-key') }
      const contentType = 'text/json;charset=utf-8'
      return { url, method: 'POST', contentType, body: JSON.stringify(fields), fields }
    },
    acknowledges,
    repeatAfterMs: Array.from({ length: sendings - 1 }, () => repeatAfterMs),
    timeoutMs,
    signature: { name: 'sign', of: (fields, key) => signed(desk, order, fields, key) },
  }
}

/** All merchants get the gateway's one signature. */
function signed(desk: Desk, order: Order, fields: ByteFields, key: SigningKey): ByteText {
  if (key === 'empty-key') throw new SandboxError('not-possible', 'An RSA key is never empty.')
  const { notificationCardNumber, notificationSignType } = merchantOf(desk, order)
  const unsigned = notificationCardNumber === 'unsigned' ? ['card_no'] : []
  const privateKey = key === 'own-key' ? desk.keys.platform() : desk.keys.stranger()
  return signBytes(signedText(fields, unsigned), notificationSignType, privateKey)
}

/** HTTP 200 and JSON with `ret_code` 0000; nothing else counts. @source "Asynchronous notification", the response */
function acknowledges({ status, body }: Reply): boolean {
  try {
    const value: unknown = JSON.parse(body)
    const isObject = typeof value === 'object' && value !== null
    return status === 200 && isObject && 'ret_code' in value && value.ret_code === '0000'
  } catch {
    return false
  }
}
