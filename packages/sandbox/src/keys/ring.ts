import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { SandboxError } from '../errors.ts'
import { keyFromSeed } from './from-seed.ts'

/** What a client of a simulated gateway with RSA keys needs, under the names of a client's settings. PEM. */
export interface RsaKeys {
  /**
   * The merchant's. Signs requests.
   *
   * @throws {SandboxError} `not-possible` when the sandbox was given the public key only.
   */
  readonly privateKey: string
  /** The gateway's. Verifies answers and notifications; closes the envelope, where there is one. */
  readonly platformPublicKey: string
}

/** All keys of the gateway. Made when first needed: making them takes a while. */
export interface KeyRing {
  /** Verifies what the merchant sends. */
  ofMerchant(id: string): KeyObject
  /** Signs what the gateway sends, and opens envelopes where there are any. */
  platform(): KeyObject
  /** Signs what is to look like somebody else's. */
  stranger(): KeyObject
  keysFor(id?: string): RsaKeys
}

interface Pair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject | null
}

/** Keys that were given: PEM, or the base64 text of the key alone. */
export interface GivenKeys {
  readonly platformPrivateKey?: string
  readonly keyBits: number
  readonly merchants: readonly { readonly id: string; readonly publicKey?: string }[]
}

/** What is not given follows from the seed. @throws {SandboxError} `settings`, for a key that is none. */
export function createKeyRing(gateway: string, given: GivenKeys, seed: string): KeyRing {
  const make = (name: string) => keyFromSeed(`${seed}:${name}`, given.keyBits)
  const read = reader(gateway)
  const platform = platformKey(given, make, read)
  const pairs = new Map(given.merchants.map(one => [one.id, pairOf(one, make, read)]))
  const pair = (id: string): Pair => {
    const found = pairs.get(id)?.()
    if (found) return found
    throw new SandboxError('not-found', `${gateway}: there is no merchant ${id}.`)
  }

  return {
    platform,
    stranger: once(() => make('stranger')),
    ofMerchant: id => pair(id).publicKey,
    keysFor: (id = given.merchants[0]?.id ?? 'at all') => ({
      get privateKey() {
        const { privateKey } = pair(id)
        if (privateKey) return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
        throw new SandboxError(
          'not-possible',
          `${gateway}: only the public key of ${id} was given.`,
        )
      },
      get platformPublicKey() {
        return createPublicKey(platform()).export({ type: 'spki', format: 'pem' }).toString()
      },
    }),
  }
}

type Make = (name: string) => KeyObject
type Read = (setting: string, read: () => KeyObject) => KeyObject

function pairOf(
  { id, publicKey }: GivenKeys['merchants'][number],
  make: Make,
  read: Read,
): () => Pair {
  if (publicKey === undefined) {
    return once(() => {
      const privateKey = make(`merchant ${id}`)
      return { privateKey, publicKey: createPublicKey(privateKey) }
    })
  }
  const key = read(`merchant ${id}: publicKey`, () =>
    isPem(publicKey)
      ? createPublicKey(publicKey)
      : createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
  )
  return () => ({ publicKey: key, privateKey: null })
}

function platformKey(
  { platformPrivateKey: given }: GivenKeys,
  make: Make,
  read: Read,
): () => KeyObject {
  if (given === undefined) return once(() => make('platform'))
  const key = read('platformPrivateKey', () =>
    isPem(given)
      ? createPrivateKey(given)
      : createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' }),
  )
  return () => key
}

const isPem = (text: string): boolean => text.trimStart().startsWith('-----BEGIN')

const reader =
  (gateway: string): Read =>
  (setting, read) => {
    try {
      const key = read()
      if (key.asymmetricKeyType === 'rsa') return key
    } catch {
      // Said below, without the key.
    }
    throw new SandboxError('settings', `${gateway}: ${setting} is no RSA key of that kind.`)
  }

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
