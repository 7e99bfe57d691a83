import { generateKeyPairSync, type KeyObject } from 'node:crypto'

/** One side's key pair. */
export interface Pair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

export const makePair = (modulusLength = 1024): Pair =>
  generateKeyPairSync('rsa', { modulusLength })

/** Ours, which signs, and the gateway's, which signs its answers and opens envelopes. */
export const merchant = makePair()
export const gatewayKeys = makePair()

/** A pair that nobody in these tests trusts. */
export const stranger = makePair()

export const privatePem = ({ privateKey }: Pair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Without PEM's frame, as the gateway's console hands it out. */
export const publicBase64 = ({ publicKey }: Pair): string =>
  publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
