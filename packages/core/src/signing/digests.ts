import type { KeyObject } from 'node:crypto'
import { nodeCrypto } from './node-crypto.ts'
import type { Digest, Recipe } from './recipe.ts'

/** A shared secret as text, or one half of a key pair. */
export type Key = string | KeyObject

/** How a text is signed and how a signature is judged, for one digest and encoding. */
export interface Digester {
  sign(text: string, key: Key): string
  verify(text: string, received: string, key: Key): boolean
}

/** Nearly every secret begins like this, and then it need not be looked at whole for each message. */
const beginsInk = (code: number): boolean => code > 0x20 && code < 0x7f

const shared = (key: Key): string => {
  if (typeof key !== 'string') throw new TypeError('this recipe needs a shared secret')
  if (beginsInk(key.charCodeAt(0))) return key
  // anybody could sign with it
  if (key.trim() === '') throw new TypeError('the secret is empty')
  return key
}

const pair = (key: Key): KeyObject => {
  if (typeof key === 'string') throw new TypeError('this recipe needs a key pair')
  return key
}

/** What signs in lower case, in the case that is wanted. */
const inCase = (encoding: Recipe['encoding'], sign: Digester['sign']): Digester['sign'] =>
  encoding === 'HEX' ? (text, key) => sign(text, key).toUpperCase() : sign

/** Equal text in constant time; bytes are compared, so an odd character cannot make it throw. */
const sameText = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && nodeCrypto().timingSafeEqual(left, right)
}

/** A digest both sides can compute: verify by computing it again. Hex is compared without regard to case. */
const symmetric = (encoding: Recipe['encoding'], lower: Digester['sign']): Digester => {
  const sign = inCase(encoding, lower)
  const fold = (text: string) => (encoding === 'base64' ? text : text.toLowerCase())
  return {
    sign,
    verify: (text, received, key) => sameText(fold(sign(text, key)), fold(received)),
  }
}

const outputOf = (encoding: Recipe['encoding']) => (encoding === 'base64' ? 'base64' : 'hex')

const base64 = /^[A-Za-z0-9+/]+={0,2}$/

const asymmetric = (algorithm: string): Digester => ({
  sign: (text, key) =>
    nodeCrypto().sign(algorithm, Buffer.from(text), pair(key)).toString('base64'),
  verify: (text, received, key) =>
    base64.test(received) &&
    nodeCrypto().verify(algorithm, Buffer.from(text), pair(key), Buffer.from(received, 'base64')),
})

const digesters: Record<Digest, (recipe: Recipe) => Digester> = {
  // the secret is a part of the text (see `key.append`), so MD5 hashes the text alone
  md5: ({ encoding, key: join }) => {
    const append = join?.append ?? ''
    const output = outputOf(encoding)
    return symmetric(encoding, (text, key) =>
      nodeCrypto().hash('md5', text + append + shared(key), output),
    )
  },
  'hmac-sha256': ({ encoding }) => {
    const output = outputOf(encoding)
    return symmetric(encoding, (text, key) =>
      nodeCrypto().createHmac('sha256', shared(key)).update(text).digest(output),
    )
  },
  'rsa-md5': () => asymmetric('RSA-MD5'),
  'rsa-sha256': () => asymmetric('RSA-SHA256'),
}

export const digesterOf = (recipe: Recipe): Digester => digesters[recipe.digest](recipe)
