import type { KeyObject } from 'node:crypto'
import { ConfigError } from '../errors/errors.ts'
import { revealed } from '../secrecy/secret.ts'
import { type KeyReading, readPrivateKey, readPublicKey } from '../signing/keys.ts'
import { nodeCrypto } from '../signing/node-crypto.ts'
import type { KeyRule } from './secret.ts'

const textOf = (provider: string, setting: string, given: unknown): string => {
  const text = revealed(given)
  if (text === undefined) throw new ConfigError(provider, setting, 'is missing')
  if (typeof text === 'string' && text.trim() !== '') return text
  throw new ConfigError(provider, setting, 'is empty: it must be an RSA key as PEM or base64')
}

const keyOf = (provider: string, setting: string, reading: KeyReading): KeyObject => {
  if ('key' in reading) return reading.key
  throw new ConfigError(provider, setting, reading.broken)
}

const derOf = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })

const isOwn = (own: KeyObject, key: KeyObject) =>
  derOf(nodeCrypto().createPublicKey(own)).equals(derOf(key))

/** Settings with an RSA key pair: ours signs, the platform's public key verifies. A list rotates it. */
export const keyPair: KeyRule = {
  names: ['privateKey', 'platformPublicKey'],
  read(provider, { privateKey, platformPublicKey }) {
    const secret = textOf(provider, 'privateKey', privateKey)
    const signingKey = keyOf(provider, 'privateKey', readPrivateKey(secret))
    const given: readonly unknown[] = [platformPublicKey].flat()
    const verifyingKeys = given.map(one => {
      const text = textOf(provider, 'platformPublicKey', one)
      return keyOf(provider, 'platformPublicKey', readPublicKey(text))
    })
    if (verifyingKeys.length === 0) {
      throw new ConfigError(provider, 'platformPublicKey', 'is an empty list')
    }
    if (verifyingKeys.some(key => isOwn(signingKey, key))) {
      const rule = 'is your own public key: the platform’s, from its console, belongs here'
      throw new ConfigError(provider, 'platformPublicKey', rule)
    }
    return { signingKey, verifyingKeys, secrets: [secret.trim(), secret.replace(/\s/g, '')] }
  },
}
