import { nodeCrypto } from '../node-crypto.ts'
import { type Attempt, isAsymmetric, textOf } from './attempt.ts'
import { readSignature, type Written } from './bytes.ts'
import { digests, type Hash } from './hash.ts'
import { fitsPss, openSeal, type Seal } from './seal.ts'
import { publicHalf } from './slips/keys.ts'

/** What the attempts of one search are held against. Signatures are read, and opened, once. */
export interface Target {
  /** Whether an attempt gives exactly the received signature, however that is written. */
  fits(attempt: Attempt): boolean
  /** The digest inside an RSA signature; `null` where the attempt's key did not make it. */
  sealOf(attempt: Attempt): Seal | null
}

/** The bytes that an attempt hashes. */
const messageOf = (attempt: Attempt): string | Uint8Array => {
  const text = textOf(attempt)
  return attempt.encode(typeof attempt.key === 'string' ? attempt.place(text, attempt.key) : text)
}

const digestOf = (
  { name, keyed, twice, half }: Hash,
  key: string,
  message: string | Uint8Array,
): string => {
  const { hash, createHmac } = nodeCrypto()
  const once = (data: string | Uint8Array) =>
    keyed ? createHmac(name, key).update(data).digest('hex') : hash(name, data, 'hex')
  const hex = twice ? once(once(message)) : once(message)
  return half ? hex.slice(8, 24) : hex
}

const lengthOf = ({ name, half }: Hash) => digests[name].bytes / (half ? 2 : 1)

type Read = (received: string) => Written | null

const fitsSecret = (attempt: Attempt, read: Read): boolean => {
  const { key, hash } = attempt
  const bytes = read(attempt.received)?.bytes
  // no digest is computed that could not have this length
  if (typeof key !== 'string' || bytes?.length !== lengthOf(hash)) return false
  return digestOf(hash, key, messageOf(attempt)) === bytes.toString('hex')
}

const once = <K, T>(make: (key: K) => T) => {
  const made = new Map<K, T>()
  return (key: K): T => {
    const ready = made.get(key)
    if (ready !== undefined || made.has(key)) return ready as T // `has` says that it is one
    const value = make(key)
    made.set(key, value)
    return value
  }
}

const readerOfSeals = (read: Read) => {
  const byKey = once((key: Attempt['key']) =>
    once((received: string) => {
      const written = read(received)
      return typeof key === 'string' || written === null
        ? null
        : openSeal(publicHalf(key), written.bytes)
    }),
  )
  return ({ key, received }: Attempt) => byKey(key)(received)
}

export const createTarget = (): Target => {
  const read = once(readSignature)
  const sealOf = readerOfSeals(read)
  const fitsPair = (attempt: Attempt) => {
    const { key, received, padding } = attempt
    const bytes = read(received)?.bytes
    if (typeof key === 'string' || bytes === undefined) return false
    if (padding === 'pss') return fitsPss(attempt, publicHalf(key), messageOf(attempt), bytes)
    const seal = sealOf(attempt)
    return seal !== null && nodeCrypto().hash(seal.hash, messageOf(attempt), 'hex') === seal.hex
  }
  return {
    sealOf,
    fits: attempt => (isAsymmetric(attempt.recipe) ? fitsPair(attempt) : fitsSecret(attempt, read)),
  }
}
