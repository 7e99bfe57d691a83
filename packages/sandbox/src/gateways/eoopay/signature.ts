import { createHash } from 'node:crypto'
import { type ByteFields, type ByteText, bytesOf, toBytes } from '../../php/bytes.ts'

export interface Reading {
  /** PHP's "empty" is true of the one-character text `0` as well. */
  readonly zeroIsEmpty: boolean
  /** Between a name and its value. */
  readonly pair: '=' | '=>'
}

/**
 * The text that is hashed, without the key.
 *
 * @source the family's signature pages and server code; EOOPAY's own page is not known
 */
export function joinFields(fields: ByteFields, { zeroIsEmpty, pair }: Reading): ByteText {
  return Object.entries(fields)
    .filter(([name, value]) => name !== 'pay_md5sign' && value !== '')
    .filter(([, value]) => !(zeroIsEmpty && value === '0'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}${pair}${value}`)
    .join('&')
}

/** @source as above: MD5 over the text and `&key=`, in upper case. */
export const signText = (text: ByteText, secret: string): string =>
  createHash('md5')
    .update(Buffer.from(`${text}&key=${toBytes(secret)}`, 'latin1'))
    .digest('hex')
    .toUpperCase()

/** Signs a message of ours, whose values are ordinary text. */
export function signMessage(
  fields: Readonly<Record<string, string>>,
  secret: string,
  reading: Reading,
): string {
  return signText(joinFields(bytesOf(fields), reading), secret)
}
