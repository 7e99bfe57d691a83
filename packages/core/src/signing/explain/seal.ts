import type { KeyObject } from 'node:crypto'
import { nodeCrypto } from '../node-crypto.ts'
import type { Attempt } from './attempt.ts'
import { digestNames, digests, type Hash } from './hash.ts'

/** What a signature made with an RSA key holds. */
export interface Seal {
  readonly hash: Hash['name']
  readonly hex: string
  /** Whether the digest stands there without the name of its algorithm. */
  readonly bare: boolean
}

const hexText = /^[0-9a-f]+$/i

const bareSeal = (payload: Buffer): Seal | null => {
  const ascii = payload.toString('latin1')
  const hex = hexText.test(ascii) ? ascii.toLowerCase() : payload.toString('hex')
  const hash = digestNames.find(name => digests[name].bytes * 2 === hex.length)
  return hash === undefined ? null : { hash, hex, bare: true }
}

const parsed = (payload: Buffer): Seal | null => {
  const hex = payload.toString('hex')
  const hash = digestNames.find(name => hex.startsWith(digests[name].prefix))
  if (hash === undefined) return bareSeal(payload)
  return { hash, hex: hex.slice(digests[hash].prefix.length), bare: false }
}

/** Opens a signature with the public key: `null` when the other half of the key did not make it. */
export const openSeal = (publicKey: KeyObject, signature: Uint8Array): Seal | null => {
  const { publicDecrypt, constants } = nodeCrypto()
  try {
    const padding = constants.RSA_PKCS1_PADDING
    return parsed(publicDecrypt({ key: publicKey, padding }, signature))
  } catch {
    return null
  }
}

/** Whether a signature with PSS padding fits. */
export const fitsPss = (
  { hash }: Attempt,
  publicKey: KeyObject,
  bytes: string | Uint8Array,
  signature: Uint8Array,
): boolean => {
  const { verify, constants } = nodeCrypto()
  const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const key = {
    key: publicKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_AUTO,
  }
  try {
    return verify(hash.name, data, key, signature)
  } catch {
    return false
  }
}
