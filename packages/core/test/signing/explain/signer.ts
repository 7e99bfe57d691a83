import { createHash, createHmac, createSign, type KeyObject } from 'node:crypto'

export type Fields = Readonly<Record<string, string>>
type Pairs = readonly (readonly [string, string])[]

/** How somebody signs: the rule in its plainest words, each part of which may be got wrong. */
export interface Manner {
  readonly omit?: readonly string[]
  readonly keep?: (value: string, name: string) => boolean
  readonly order?: (names: string[]) => string[]
  readonly value?: (value: string, name: string) => string
  readonly write?: (pairs: Pairs) => string
  readonly text?: (text: string) => string
  readonly withKey?: (text: string, key: string) => string
  readonly bytes?: (text: string) => Uint8Array
  readonly digest?: (bytes: Uint8Array, key: string) => string
}

const byBytes = (names: string[]) =>
  names.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))

/** The text that somebody signs, without the key. Written apart from the code under test. */
export const textBy = (
  {
    omit = ['sign', 'sign_type'],
    keep = value => value !== '',
    order = byBytes,
    value = same => same,
    write = pairs => pairs.map(([name, text]) => `${name}=${text}`).join('&'),
    text = same => same,
  }: Manner,
  fields: Fields,
): string => {
  const names = Object.keys(fields).filter(name => !omit.includes(name))
  const kept = names.filter(name => keep(value(fields[name] ?? '', name), name))
  return text(write(order(kept).map(name => [name, value(fields[name] ?? '', name)])))
}

const utf8 = (text: string) => Buffer.from(text)

export const md5Hex = (bytes: Uint8Array | string) => createHash('md5').update(bytes).digest('hex')

export const digestHex = (name: string) => (bytes: Uint8Array) =>
  createHash(name).update(bytes).digest('hex')

export const hmacHex = (name: string) => (bytes: Uint8Array, key: string) =>
  createHmac(name, key).update(bytes).digest('hex')

/** Signs with a shared secret, MD5 in upper case unless told otherwise. */
export const secretSignature = (manner: Manner, fields: Fields, key: string): string => {
  const {
    withKey = (text, secret) => `${text}&key=${secret}`,
    bytes = utf8,
    digest = message => md5Hex(message).toUpperCase(),
  } = manner
  return digest(bytes(withKey(textBy(manner, fields), key)), key)
}

/** Signs with a private key, base64. */
export const pairSignature = (
  manner: Manner,
  fields: Fields,
  key: KeyObject,
  algorithm = 'RSA-MD5',
): string => {
  const { bytes = utf8 } = manner
  return createSign(algorithm)
    .update(bytes(textBy(manner, fields)))
    .sign(key, 'base64')
}
