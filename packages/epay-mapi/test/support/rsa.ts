import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { Fields } from './merchant.ts'

/** One side's key pair. */
export interface Pair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const makePair = (): Pair => generateKeyPairSync('rsa', { modulusLength: 1024 })

/** Ours, which signs requests, and the platform's, which signs answers and notifications. */
export const ours = makePair()
export const platform = makePair()

/** A pair that nobody in these tests trusts. */
export const stranger = makePair()

export const privatePem = ({ privateKey }: Pair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Without PEM's frame, as the gateway's console hands it out. */
export const publicBase64 = ({ publicKey }: Pair): string =>
  publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

const textOf = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''

/** The rule in its plainest words: everything that is said, but for the signature and its name. */
export const signedText = (message: object): string =>
  Object.entries(message)
    .filter(([name, value]) => name !== 'sign' && name !== 'sign_type' && textOf(value) !== '')
    .map(([name, value]) => `${name}=${textOf(value)}`)
    .sort()
    .join('&')

/** The signature over a message, by an implementation of its own. */
export const rsaSignatureOf = (message: object, { privateKey }: Pair): string =>
  sign('RSA-SHA256', Buffer.from(signedText(message)), privateKey).toString('base64')

export const isRsaSigned = (message: object, { publicKey }: Pair): boolean => {
  const { sign: given } = message as { readonly sign?: unknown } // whatever it holds is judged next
  if (typeof given !== 'string') return false
  return verify(
    'RSA-SHA256',
    Buffer.from(signedText(message)),
    publicKey,
    Buffer.from(given, 'base64'),
  )
}

/** A message of the platform's, signed. */
export const rsaSigned = <M extends object>(message: M, pair: Pair = platform) => ({
  ...message,
  sign: rsaSignatureOf(message, pair),
  sign_type: 'RSA',
})

/** The same of a notification. */
export const rsaSignedFields = (fields: Fields, pair: Pair = platform): Fields =>
  rsaSigned(fields, pair)
