import { constants, createDecipheriv, privateDecrypt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { encryptCtr, encryptOaep, hmacSha256 } from '../../src/provider.ts'
import { pairOf } from '../support/keys.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const toHex = (base64: string) => Buffer.from(base64, 'base64').toString('hex')

describe('encryptOaep', () => {
  const { privateKey, publicKey } = pairOf(1024)
  const open = (sealed: string, oaepHash: string) =>
    privateDecrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash },
      Buffer.from(sealed, 'base64'),
    ).toString()

  it('opens with OAEP and SHA-1, and with nothing else', () => {
    const sealed = encryptOaep(publicKey, bytes('0123456789ABCDEF'))
    expect(open(sealed, 'sha1')).toBe('0123456789ABCDEF')
    expect(() => open(sealed, 'sha256')).toThrow()
  })

  it('is one line as long as the key, and never the same twice', () => {
    const [one = '', other] = [1, 2].map(() => encryptOaep(publicKey, bytes('same')))
    expect(one).toMatch(/^[A-Za-z0-9+/]{171}=$/)
    expect(one).not.toBe(other)
  })

  it('takes no text in the place of a key', () => {
    expect(() => encryptOaep('a shared secret', bytes('x'))).toThrow('needs a public key')
  })
})

describe('encryptCtr', () => {
  // NIST SP 800-38A, F.5.5: AES-256 in counter mode; its blocks are no UTF-8, so the key stream is compared
  const key = fromHex('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4')
  const counter = fromHex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff')
  const published = [
    ['6bc1bee22e409f96e93d7e117393172a', '601ec313775789a5b7a7f504bbf3d228'],
    ['ae2d8a571e03ac9c9eb76fac45af8e51', 'f443e3ca4d62b59aca84e990cacaf5c5'],
  ] as const

  it('draws the published key stream, block after block', () => {
    const stream = toHex(encryptCtr(key, counter, '\0'.repeat(32)))
    const xor = (one: string, other: string) =>
      (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(16).padStart(32, '0')
    expect(stream).toBe(published.map(([plain, cipher]) => xor(plain, cipher)).join(''))
  })

  it('encrypts text as UTF-8, as long as it is', () => {
    const text = '点读机 𝒜'
    const sealed = Buffer.from(encryptCtr(key, counter, text), 'base64')
    const decipher = createDecipheriv('aes-256-ctr', key, counter)
    expect(sealed).toHaveLength(Buffer.byteLength(text))
    expect(Buffer.concat([decipher.update(sealed), decipher.final()]).toString()).toBe(text)
  })

  it('takes no key or counter of another length', () => {
    expect(() => encryptCtr(key.slice(1), counter, 'x')).toThrow()
    expect(() => encryptCtr(key, counter.slice(1), 'x')).toThrow()
  })
})

it('hmacSha256 gives the published value', () => {
  // RFC 4231, test case 2
  expect(toHex(hmacSha256(bytes('Jefe'), 'what do ya want for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})
