import type { Key } from './digests.ts'
import { nodeCrypto } from './node-crypto.ts'

/** Encrypts a few bytes for the holder of a private key: RSA with OAEP, SHA-1 and MGF1-SHA-1. */
export const encryptOaep = (publicKey: Key, bytes: Uint8Array): string => {
  if (typeof publicKey === 'string') throw new TypeError('this encryption needs a public key')
  const { constants, publicEncrypt } = nodeCrypto()
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return publicEncrypt({ key: publicKey, padding, oaepHash: 'sha1' }, bytes).toString('base64')
}

/** Encrypts text as UTF-8 with AES-256 in counter mode. `counter` is the whole first block, 16 bytes. */
export const encryptCtr = (key: Uint8Array, counter: Uint8Array, text: string): string => {
  const cipher = nodeCrypto().createCipheriv('aes-256-ctr', key, counter)
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}

/** HMAC-SHA256 of text, base64. */
export const hmacSha256 = (key: Uint8Array, text: string): string =>
  nodeCrypto().createHmac('sha256', key).update(text).digest('base64')
