import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { SandboxError } from '../../errors.ts'
import { impossible } from './defaults.ts'
import { keyFromSeed } from './rsa.ts'
import type { GatewaySettings, MerchantSettings } from './settings.ts'

/** What a client of the simulated MPAY needs, under the names of a client's settings. PEM. */
export interface MpayKeys {
  /**
   * The merchant's. Signs requests.
   *
   * @throws {SandboxError} `not-possible` when the sandbox was given the public key only.
   */
  readonly privateKey: string
  /** The gateway's. Verifies answers and notifications, and closes the envelope. */
  readonly platformPublicKey: string
}

/** All keys of the gateway. Made when first needed: making them takes a while. */
export interface KeyRing {
  /** Verifies what the merchant sends. */
  ofMerchant(id: string): KeyObject
  /** Signs what the gateway sends, and opens envelopes. */
  platform(): KeyObject
  /** Signs what is to look like somebody else's. */
  stranger(): KeyObject
  keysFor(id?: string): MpayKeys
}

interface Pair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject | null
}

/** What is not given follows from the seed. */
export function createKeyRing(settings: GatewaySettings, seed: string): KeyRing {
  const make = (name: string) => keyFromSeed(`${seed}:${name}`, settings.keyBits)
  const platform = platformKey(settings, make)
  const pairs = new Map(settings.merchants.map(merchant => [merchant.id, pairOf(merchant, make)]))
  const pair = (id: string): Pair => {
    const found = pairs.get(id)?.()
    if (found) return found
    throw new SandboxError('not-found', `mpay: there is no merchant ${id}.`)
  }

  return {
    platform,
    stranger: once(() => make('stranger')),
    ofMerchant: id => pair(id).publicKey,
    keysFor: (id = settings.merchants[0]?.id ?? 'at all') => ({
      get privateKey() {
        const { privateKey } = pair(id)
        if (privateKey) return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
        throw new SandboxError('not-possible', `mpay: only the public key of ${id} was given.`)
      },
      get platformPublicKey() {
        return createPublicKey(platform()).export({ type: 'spki', format: 'pem' }).toString()
      },
    }),
  }
}

type Make = (name: string) => KeyObject

function pairOf({ id, publicKey }: MerchantSettings, make: Make): () => Pair {
  if (publicKey === undefined) {
    return once(() => {
      const privateKey = make(`merchant ${id}`)
      return { privateKey, publicKey: createPublicKey(privateKey) }
    })
  }
  const key = readKey(`merchant ${id}: publicKey`, () =>
    isPem(publicKey)
      ? createPublicKey(publicKey)
      : createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
  )
  return () => ({ publicKey: key, privateKey: null })
}

function platformKey({ platformPrivateKey: given }: GatewaySettings, make: Make): () => KeyObject {
  if (given === undefined) return once(() => make('platform'))
  const key = readKey('platformPrivateKey', () =>
    isPem(given)
      ? createPrivateKey(given)
      : createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' }),
  )
  return () => key
}

const isPem = (text: string): boolean => text.trimStart().startsWith('-----BEGIN')

function readKey(setting: string, read: () => KeyObject): KeyObject {
  try {
    const key = read()
    if (key.asymmetricKeyType === 'rsa') return key
  } catch {
    // Said below, without the key.
  }
  throw impossible(`${setting} is no RSA key of that kind`)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
