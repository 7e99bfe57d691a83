import type { OrderName } from '../../order-names.ts'
import { fromBytes } from '../../php/bytes.ts'
import type { Posted } from '../../php/form.ts'
import type { Account, Desk } from './desk.ts'
import { Refusal } from './refusal.ts'
import { signatureOf, signedText } from './signature.ts'

export type Fields = Readonly<Record<string, string>>

export function requireFields(fields: Fields, names: readonly string[]): void {
  const missing = names.find(name => (fields[name] ?? '') === '')
  if (missing !== undefined) throw new Refusal('field', `${missing}不可为空`)
}

export function findMerchant<M extends Account>(
  desk: Desk<M>,
  id: string | undefined,
  words = '商户不存在',
): M {
  const merchant = desk.merchants.get(id ?? '')
  if (merchant) return merchant
  throw new Refusal('merchant', words)
}

/** A merchant that signs by MD5. */
export interface Signer extends Account {
  readonly secret: string
}

/** Whatever was sent is hashed: a field that the merchant did not sign breaks the signature. */
export function checkSignature(posted: Posted, merchant: Signer): void {
  const { bytes } = posted
  const right = bytes.sign_type === 'MD5' && bytes.sign === signatureOf(bytes, merchant.secret)
  if (!right) throw wrongSignature(posted, merchant, '验签失败')
}

/** The refusal, with what is needed to explain it. */
export function wrongSignature(
  { bytes, text }: Posted,
  { id, secret }: Signer,
  message: string,
  isSigned?: (name: string, value: string) => boolean,
): Refusal {
  const refusal = new Refusal('signature', message)
  refusal.facts = {
    ...{ merchant: id, name: 'sign', received: text.sign ?? '' },
    ...{ signedText: fromBytes(signedText(bytes, isSigned)), key: { secret } },
  }
  return refusal
}

export const nameOf = ({ gatewayId }: Desk, fields: Fields, { id }: Account): OrderName => ({
  gateway: gatewayId,
  kind: 'payment',
  merchant: id,
  orderId: fields.out_trade_no ?? '',
})

export function refuseDuplicate(desk: Desk, name: OrderName): void {
  if (desk.orders.find(name)) throw new Refusal('duplicate', '订单号重复')
}
