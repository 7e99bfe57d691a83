import type { OrderName } from '../../order-names.ts'
import { fromBytes } from '../../php/bytes.ts'
import type { Posted } from '../../php/form.ts'
import { type Desk, gatewayId } from './desk.ts'
import { Refusal } from './refusal.ts'
import type { MerchantSettings } from './settings.ts'
import { signatureOf, signedText } from './signature.ts'

export type Fields = Readonly<Record<string, string>>

export function requireFields(fields: Fields, names: readonly string[]): void {
  const missing = names.find(name => (fields[name] ?? '') === '')
  if (missing !== undefined) throw new Refusal('field', `${missing}不可为空`)
}

export function findMerchant(desk: Desk, id: string | undefined): MerchantSettings {
  const merchant = desk.merchants.get(id ?? '')
  if (merchant) return merchant
  throw new Refusal('merchant', '商户不存在')
}

/** Whatever was sent is hashed: a field that the merchant did not sign breaks the signature. */
export function checkSignature({ bytes, text }: Posted, { id, secret }: MerchantSettings): void {
  const right = bytes.sign_type === 'MD5' && bytes.sign === signatureOf(bytes, secret)
  if (right) return
  const refusal = new Refusal('signature', '验签失败')
  refusal.facts = {
    ...{ merchant: id, name: 'sign', received: text.sign ?? '' },
    ...{ signedText: fromBytes(signedText(bytes)), key: { secret } },
  }
  throw refusal
}

export const nameOf = (fields: Fields, { id }: MerchantSettings): OrderName => ({
  gateway: gatewayId,
  kind: 'payment',
  merchant: id,
  orderId: fields.out_trade_no ?? '',
})

export function refuseDuplicate(desk: Desk, name: OrderName): void {
  if (desk.orders.find(name)) throw new Refusal('duplicate', '订单号重复')
}
