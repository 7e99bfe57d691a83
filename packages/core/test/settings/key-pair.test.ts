import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigError, secret } from '../../src/index.ts'
import { keyPair } from '../../src/provider.ts'
import { bare, certificate, pairOf, pem } from '../support/keys.ts'

const ours = pairOf()
const theirs = pairOf()
const older = pairOf(1024)
const ourPrivate = pem(ours.privateKey, 'pkcs8')
const theirPublic = pem(theirs.publicKey, 'spki')

const read = (privateKey: unknown, platformPublicKey: unknown = theirPublic) =>
  keyPair.read('demo', { privateKey, platformPublicKey })

const printOf = (key: unknown) => {
  const { n } = (key as KeyObject).export({ format: 'jwk' }) // the rule gives key objects
  return createHash('sha256').update(String(n)).digest('hex')
}

const folded = (framed: string) => framed.replaceAll('\n', '\\n')
const wrapped = (text: string) => text.replace(/(.{64})/g, '$1\r\n')

describe('a private key', () => {
  const pkcs1 = pem(ours.privateKey, 'pkcs1')

  it.each([
    ['PKCS#8 as PEM', ourPrivate],
    ['PKCS#1 as PEM', pkcs1],
    ['PEM on one line, with \\n in the place of line ends', folded(ourPrivate)],
    ['PEM with blanks and line ends around it', `\n  ${ourPrivate}\n\n`],
    ['PKCS#8 as bare base64', bare(ourPrivate)],
    ['PKCS#1 as bare base64', bare(pkcs1)],
    ['bare base64 on several lines', wrapped(bare(pkcs1))],
    ['a Secret', secret(ourPrivate)],
  ])('is taken as %s', (_, given) => {
    expect(printOf(read(given).signingKey)).toBe(printOf(ours.publicKey))
  })

  const encrypted = ours.privateKey
    .export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString()
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  it.each([
    ['missing', undefined, 'is missing'],
    ['blank', '  ', 'is empty'],
    ['no key', 'my-secret', 'is not'],
    ['a public key', pem(ours.publicKey, 'spki'), 'is a public key'],
    ['a certificate', certificate, 'is a certificate'],
    ['encrypted', encrypted, 'is encrypted'],
    ['encrypted, as bare base64', bare(encrypted), 'is encrypted'],
    ['of another kind', pem(elliptic.privateKey, 'pkcs8'), 'is not an RSA key'],
    ['cut', bare(ourPrivate).slice(0, 400), 'is not an RSA private key'],
  ])('is refused when it is %s', (_, given, rule) => {
    expect(() => read(given)).toThrow(rule)
    expect(() => read(given)).toThrow('`privateKey`')
  })

  it('is refused when it is too short to be safe', () => {
    const short = pem(pairOf(512).privateKey, 'pkcs8')
    expect(() => read(short)).toThrow('has 512 bits')
  })
})

describe('the platform’s public key', () => {
  it.each([
    ['SPKI as PEM', theirPublic],
    ['PKCS#1 as PEM', pem(theirs.publicKey, 'pkcs1')],
    ['bare base64', bare(theirPublic)],
    ['bare PKCS#1', bare(pem(theirs.publicKey, 'pkcs1'))],
    ['PEM on one line', folded(theirPublic)],
  ])('is taken as %s', (_, given) => {
    expect(read(ourPrivate, given).verifyingKeys.map(printOf)).toEqual([printOf(theirs.publicKey)])
  })

  it('is a list while it is rotated', () => {
    const keys = read(ourPrivate, [theirPublic, pem(older.publicKey, 'spki')]).verifyingKeys
    expect(keys.map(printOf)).toEqual([theirs, older].map(pair => printOf(pair.publicKey)))
  })

  it.each([
    ['missing', undefined, 'is missing'],
    ['an empty list', [], 'is an empty list'],
    ['a list with a blank', [theirPublic, ''], 'is empty'],
    ['no key', 'platform-key', 'is not'],
    ['a private key', pem(theirs.privateKey, 'pkcs8'), 'is a private key'],
    ['a certificate', certificate, 'is a certificate'],
    ['our own', pem(ours.publicKey, 'spki'), 'is your own public key'],
    ['a list with our own', [theirPublic, pem(ours.publicKey, 'spki')], 'is your own public key'],
  ])('is refused when it is %s', (_, given, rule) => {
    // `read` has a default for a key that is left out
    const refused = () => keyPair.read('demo', { privateKey: ourPrivate, platformPublicKey: given })
    expect(refused).toThrow(rule)
    expect(refused).toThrow('`platformPublicKey`')
  })
})

describe('an error about a key', () => {
  it('tells nothing of it', () => {
    const material = bare(ourPrivate)
    const wrong = [material.slice(0, -8), pem(ours.publicKey, 'spki')]
    for (const given of wrong) {
      try {
        read(given)
        expect.unreachable()
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
        const printed = `${inspect(error)} ${JSON.stringify(error)}`
        expect(printed).not.toContain(bare(given).slice(40, 80))
      }
    }
  })

  it('and a key pair names what must never be printed', () => {
    expect(read(ourPrivate).secrets.join()).toContain(bare(ourPrivate).slice(0, 64))
  })
})
