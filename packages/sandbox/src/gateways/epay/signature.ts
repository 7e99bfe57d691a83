import { createHash } from 'node:crypto'
import { type ByteFields, bytesOf, toBytes } from '../../php/bytes.ts'

const unsigned = ['sign', 'sign_type']

/**
 * MD5 over everything that is not empty, sorted, the key behind it with nothing in between.
 *
 * @source the interface document, "signature"; the family's public server code
 */
export function signatureOf(fields: ByteFields, secret: string): string {
  const text = Object.entries(fields)
    .filter(([name, value]) => !unsigned.includes(name) && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return createHash('md5')
    .update(Buffer.from(text + toBytes(secret), 'latin1'))
    .digest('hex')
}

/** Adds what proves a message of ours, whose values are ordinary text. */
export function signed(
  fields: Readonly<Record<string, string>>,
  secret: string,
): Readonly<Record<string, string>> {
  return { ...fields, sign: signatureOf(bytesOf(fields), secret), sign_type: 'MD5' }
}
