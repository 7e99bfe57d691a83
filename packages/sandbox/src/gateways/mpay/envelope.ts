import {
  constants,
  createDecipheriv,
  createHmac,
  type KeyObject,
  privateDecrypt,
  timingSafeEqual,
} from 'node:crypto'

const version = 'lianpay1_0_1'

/**
 * Opens a `pay_load`: the text inside, or `null` when it is none, was meant for another key, or
 * was touched on the way.
 *
 * Base64 may be wrapped: the Java demo wraps it. The code at the end covers it as it was sent.
 *
 * @source the official demos and the Chinese specification
 */
export function openEnvelope(payLoad: string, privateKey: KeyObject): string | null {
  const [head, hmacKey, aesKey, nonce, ciphertext, mac, ...rest] = payLoad.split('$')
  if (head !== version || mac === undefined || rest.length > 0) return null
  if (!hmacKey || !aesKey || !nonce || !ciphertext) return null
  try {
    const code = createHmac('sha256', unwrap(hmacKey, privateKey)).update(`${nonce}$${ciphertext}`)
    if (!isSame(code.digest(), Buffer.from(mac, 'base64'))) return null
    return decrypt(Buffer.from(ciphertext, 'base64'), unwrap(aesKey, privateKey), nonce)
  } catch {
    return null
  }
}

function unwrap(wrapped: string, key: KeyObject): Buffer {
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
  return privateDecrypt({ key, ...padding }, Buffer.from(wrapped, 'base64'))
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

/** The counter begins with the nonce's eight bytes and counts from one in the other eight. */
function decrypt(ciphertext: Buffer, key: Buffer, nonce: string): string {
  const counter = Buffer.concat([
    Buffer.from(nonce, 'base64'),
    Buffer.from('0000000000000001', 'hex'),
  ])
  const decipher = createDecipheriv('aes-256-ctr', key, counter)
  const bytes = Buffer.concat([decipher.update(ciphertext), decipher.final()])
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
