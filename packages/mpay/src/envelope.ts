import { encryptCtr, encryptOaep, hmacSha256, type SealTools } from '@pay/core/provider'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
// the largest multiple of 36 in a byte: beyond it, the first letters would come up more often
const fair = 252

/** The three random parts of one envelope. */
export interface EnvelopeParts {
  /** 32 characters. */
  readonly hmacKey: string
  /** 32 characters. */
  readonly aesKey: string
  /** 8 characters. */
  readonly nonce: string
}

const characters = (count: number, random: SealTools['random']): string => {
  let text = ''
  while (text.length < count) {
    const bytes = [...random(count)].filter(byte => byte < fair)
    text += bytes.map(byte => alphabet[byte % alphabet.length]).join('')
  }
  return text.slice(0, count)
}

const ascii = (text: string) => new TextEncoder().encode(text)

// the nonce, and then the count of the first block, from one
const firstCounter = (nonce: string) => ascii(`${nonce}\0\0\0\0\0\0\0\u0001`)

const base64 = (text: string) => btoa(text)

/**
 * Encrypts a signed message for the gateway.
 *
 * @source the official demo programs and the Chinese specification: `lianpay1_0_1$…`, RSA-OAEP with
 *   SHA-1, AES-256-CTR, HMAC-SHA256 over nonce and ciphertext as transmitted
 */
export const writeEnvelope = (
  message: string,
  { hmacKey, aesKey, nonce }: EnvelopeParts,
  publicKey: SealTools['publicKey'],
): string => {
  const sealedNonce = base64(nonce)
  const ciphertext = encryptCtr(ascii(aesKey), firstCounter(nonce), message)
  const mac = hmacSha256(ascii(hmacKey), `${sealedNonce}$${ciphertext}`)
  const keys = [hmacKey, aesKey].map(key => encryptOaep(publicKey, ascii(key)))
  return ['lianpay1_0_1', ...keys, sealedNonce, ciphertext, mac].join('$')
}

/** The step of the request flow: the outer body that carries a signed message encrypted. */
export const seal = (body: string, { account, publicKey, random }: SealTools): string => {
  const parts = {
    hmacKey: characters(32, random),
    aesKey: characters(32, random),
    nonce: characters(8, random),
  }
  return JSON.stringify({ oid_partner: account, pay_load: writeEnvelope(body, parts, publicKey) })
}
