import type { OwnNotification, SigningKey } from '../../delivery/notification.ts'
import { SandboxError } from '../../errors.ts'
import { type ByteFields, type ByteText, bytesOf } from '../../php/bytes.ts'
import type { Order, Reply } from '../../records.ts'
import { orderFields, paidFields, withoutEmpty } from './answers.ts'
import { bankCodeOf } from './banks.ts'
import { masked } from './cards.ts'
import { type Desk, gatewayId, merchantOf } from './desk.ts'
import { payerOf } from './payers.ts'
import { type Fields, signBytes, signedText, spelling } from './signature.ts'

export const sendNotification = (desk: Desk, order: Order): void =>
  desk.outbox.send(notificationOf(desk, order))

/** @source "Asynchronous notification": JSON under a type of its own, 30 times every 2 minutes */
export function notificationOf(desk: Desk, order: Order): OwnNotification {
  const { sendings, repeatAfterMs, timeoutMs } = desk.settings
  const url = order.fields.notify_url ?? ''
  return {
    ...{ orderKey: order.key, gateway: gatewayId, url, format: 'json' },
    amountName: 'money_order',
    compose() {
      const fields = notification(desk, order)
      const contentType = 'text/json;charset=utf-8'
      return { url, method: 'POST', contentType, body: JSON.stringify(fields), fields }
    },
    acknowledges,
    repeatAfterMs: Array.from({ length: sendings - 1 }, () => repeatAfterMs),
    timeoutMs,
    signature: { name: 'sign', of: (fields, key) => signed(desk, order, fields, key) },
  }
}

function notification(desk: Desk, order: Order): Fields {
  const merchant = merchantOf(desk, order)
  const fields = withoutEmpty({
    ...{ ...orderFields(order, merchant), ...paidFields(order), ...extras(desk, order) },
    sign_type: spelling(merchant.notificationSignType),
    result_pay: 'SUCCESS',
    pay_type: order.fields.pay_type ?? '',
    bank_code: bankCodeOf(order),
  })
  return { ...fields, sign: signed(desk, order, bytesOf(fields), 'own-key') }
}

/** All merchants get the gateway's one signature. */
function signed(desk: Desk, order: Order, fields: ByteFields, key: SigningKey): ByteText {
  if (key === 'empty-key') throw new SandboxError('not-possible', 'An RSA key is never empty.')
  const { notificationCardNumber, notificationSignType } = merchantOf(desk, order)
  const unsigned = notificationCardNumber === 'unsigned' ? ['card_no'] : []
  const privateKey = key === 'own-key' ? desk.keys.platform() : desk.keys.stranger()
  return signBytes(signedText(fields, unsigned), notificationSignType, privateKey)
}

/** What the gateway adds where it was asked to. @source "Asynchronous notification", the optional fields */
function extras(desk: Desk, order: Order): Fields {
  const merchant = merchantOf(desk, order)
  const { cardNumber, identityType, identityNumber, holder } = payerOf(desk, order)
  return {
    ...(merchant.notificationCardNumber === 'none' ? {} : { card_no: masked(cardNumber) }),
    ...(merchant.notificationPayer
      ? { id_type: identityType, id_no: identityNumber, acct_name: holder }
      : {}),
  }
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
