import {
  constants,
  createDecipheriv,
  createHmac,
  type KeyObject,
  privateDecrypt,
  sign,
  verify,
} from 'node:crypto'

/** What a JSON object of this gateway holds. A number stays as it is written. */
export type Message = Readonly<Record<string, unknown>>

/** How a `sign_type` signs. */
const algorithms: ReadonlyMap<unknown, string> = new Map([
  ['RSA', 'RSA-MD5'],
  ['SHA256withRSA', 'RSA-SHA256'],
  ['SHA256WITHRSA', 'RSA-SHA256'],
])

/**
 * The text that is signed, joined by these tests' own lines. @source "Signature": every non-empty
 * field but `sign`, sorted, `key=value` with `&` between
 */
export const textToSign = (message: Message, unsigned: readonly string[] = []): string =>
  Object.keys(message)
    .filter(name => name !== 'sign' && !unsigned.includes(name))
    .filter(name => message[name] !== '' && message[name] != null)
    .sort()
    .map(name => `${name}=${message[name]}`)
    .join('&')

const algorithmOf = ({ sign_type: name }: Message) => algorithms.get(name) ?? 'RSA-MD5'

/** Signs as the gateway does. Fields named in `unsigned` travel, but are not signed. */
export const signed = (
  message: Message,
  key: KeyObject,
  unsigned: readonly string[] = [],
): Message => {
  const text = Buffer.from(textToSign(message, unsigned))
  return { ...message, sign: sign(algorithmOf(message), text, key).toString('base64') }
}

/** Whether a request carries the merchant's signature. */
export const isSignedBy = (message: Message, key: KeyObject): boolean =>
  verify(
    algorithmOf(message),
    Buffer.from(textToSign(message)),
    key,
    Buffer.from(String(message.sign), 'base64'),
  )

/** The parts of an envelope. */
export interface Opened {
  readonly hmacKey: string
  readonly aesKey: string
  readonly nonce: string
  readonly text: string
}

/**
 * Opens an envelope with the gateway's private key, from its description alone.
 *
 * @throws {Error} when any part of it is not as described.
 */
export const open = (payLoad: string, key: KeyObject): Opened => {
  const [version, ...parts] = payLoad.split('$')
  const [hmacKey, aesKey, nonce, ciphertext, mac] = parts.map(part => Buffer.from(part, 'base64'))
  if (version !== 'lianpay1_0_1' || parts.length !== 5) throw new Error('not an envelope')
  if (!hmacKey || !aesKey || !nonce || !ciphertext || !mac) throw new Error('a part is missing')
  const unwrap = (wrapped: Buffer) =>
    privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, wrapped)
  const authentic = createHmac('sha256', unwrap(hmacKey)).update(`${parts[2]}$${parts[3]}`).digest()
  if (!authentic.equals(mac)) throw new Error('the mac does not fit')
  const counter = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])])
  const decipher = createDecipheriv('aes-256-ctr', unwrap(aesKey), counter)
  return {
    hmacKey: unwrap(hmacKey).toString(),
    aesKey: unwrap(aesKey).toString(),
    nonce: nonce.toString(),
    text: Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8'),
  }
}
