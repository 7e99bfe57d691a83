import { createHash } from 'node:crypto'
import { type ByteFields, type ByteText, bytesOf, toBytes } from '../../php/bytes.ts'

const unsigned = ['sign', 'sign_type']

/** Which fields are signed, but for the two that never are. Names and values are bytes. */
export type IsSigned = (name: ByteText, value: ByteText) => boolean

const notEmpty: IsSigned = (_, value) => value !== ''

/**
 * MD5 over everything that is not empty, sorted, the key behind it with nothing in between.
 *
 * @source the interface document, "signature"; the family's public server code
 */
export const signatureOf = (fields: ByteFields, secret: string, isSigned?: IsSigned): string =>
  createHash('md5')
    .update(Buffer.from(signedText(fields, isSigned) + toBytes(secret), 'latin1'))
    .digest('hex')

/** The text that is hashed, without the key. */
export const signedText = (fields: ByteFields, isSigned: IsSigned = notEmpty): ByteText =>
  Object.entries(fields)
    .filter(([name, value]) => !unsigned.includes(name) && isSigned(name, value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/** Adds what proves a message of ours, whose values are ordinary text. */
export function signed(
  fields: Readonly<Record<string, string>>,
  secret: string,
): Readonly<Record<string, string>> {
  return { ...fields, sign: signatureOf(bytesOf(fields), secret), sign_type: 'MD5' }
}
