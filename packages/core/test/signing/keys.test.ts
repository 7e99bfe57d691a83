import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type KeyReading, readPrivateKey, readPublicKey } from '../../src/signing/keys.ts'
import { bare, certificate, pairOf, pem } from '../support/keys.ts'

const { privateKey, publicKey } = pairOf()
const { privateKey: small, publicKey: smallPublic } = pairOf(1024)

const wrapAt = (columns: number, end: string) => (framed: string) =>
  bare(framed).replace(new RegExp(`(.{${columns}})`, 'g'), `$1${end}`)

/** Every dress in which a key is handed out, as changes of its PEM. */
const dresses: readonly (readonly [name: string, dress: (framed: string) => string])[] = [
  ['PEM', framed => framed],
  ['PEM with Windows line ends', framed => framed.replaceAll('\n', '\r\n')],
  ['PEM between blanks and empty lines', framed => `\n\n   ${framed}\n \t\n`],
  ['PEM in quotes', framed => `"${framed}"`],
  ['PEM on one line, blanks for line ends', framed => framed.replaceAll('\n', ' ')],
  ['PEM on one line, \\n for line ends', framed => framed.replaceAll('\n', '\\n')],
  ['PEM on one line, \\r\\n for line ends', framed => framed.replaceAll('\n', '\\r\\n')],
  [
    'PEM with its base64 on one line',
    framed => `${framed.split('\n')[0]}\n${bare(framed)}\n-----END X-----`,
  ],
  ['bare base64 on one line', bare],
  ['bare base64 wrapped at 64', wrapAt(64, '\n')],
  ['bare base64 wrapped at 76', wrapAt(76, '\r\n')],
  ['bare base64, \\n for line ends', wrapAt(64, '\\n')],
]

const keyOf = (reading: KeyReading): KeyObject =>
  'key' in reading ? reading.key : expect.unreachable(reading.broken)

const brokenRule = (reading: KeyReading) => ('broken' in reading ? reading.broken : 'it was taken')

const modulusOf = (key: KeyObject) => {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return half.export({ format: 'jwk' }).n
}

describe.each(['pkcs8', 'pkcs1'] as const)('a private key in %s', type => {
  it.each(dresses)('is read as %s', (_, dress) => {
    const key = keyOf(readPrivateKey(dress(pem(privateKey, type))))
    expect(key.type).toBe('private')
    expect(modulusOf(key)).toBe(modulusOf(publicKey))
  })

  it('signs', () => {
    const key = keyOf(readPrivateKey(bare(pem(privateKey, type))))
    const text = Buffer.from('a=1')
    expect(sign('RSA-SHA256', text, key)).toEqual(sign('RSA-SHA256', text, privateKey))
  })
})

describe.each(['spki', 'pkcs1'] as const)('a public key in %s', type => {
  it.each(dresses)('is read as %s', (_, dress) => {
    const key = keyOf(readPublicKey(dress(pem(publicKey, type))))
    expect(key.type).toBe('public')
    expect(modulusOf(key)).toBe(modulusOf(publicKey))
  })
})

/** A public key of any size, quickly: nobody holds its private half. */
const publicOf = (bits: number) => {
  const modulus = randomBytes(bits / 8)
  modulus[0] = 0x80 | (modulus[0] ?? 0) // as long as it says
  const last = modulus.length - 1
  modulus[last] = 1 | (modulus[last] ?? 0)
  const key = { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' }
  return pem(createPublicKey({ key, format: 'jwk' }), 'spki')
}

describe('the size of a key', () => {
  it.each([1024, 2048, 3072, 4096])('may be %i bits', bits => {
    expect(keyOf(readPublicKey(publicOf(bits))).asymmetricKeyDetails?.modulusLength).toBe(bits)
  })

  it.each([512, 1016, 4104, 8192])('may not be %i bits', bits => {
    expect(brokenRule(readPublicKey(publicOf(bits)))).toBe(
      `has ${bits} bits: 1024 to 4096 are taken`,
    )
  })

  it('counts for private keys as well', () => {
    expect(modulusOf(keyOf(readPrivateKey(bare(pem(small, 'pkcs1')))))).toBe(modulusOf(smallPublic))
    const short = pem(pairOf(512).privateKey, 'pkcs8')
    expect(brokenRule(readPrivateKey(short))).toContain('has 512 bits')
  })
})

const encrypted = (type: 'pkcs8' | 'pkcs1') => {
  const protection = { cipher: 'aes-256-cbc', passphrase: 'x' }
  // both formats take a cipher; the types of each name the other's options
  return String(privateKey.export({ format: 'pem', type: type as 'pkcs8', ...protection }))
}

const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const probabilistic = generateKeyPairSync('rsa-pss', { modulusLength: 1024 })
const cut = bare(pem(privateKey, 'pkcs8')).slice(0, 400)
const sec1 = String(elliptic.privateKey.export({ format: 'pem', type: 'sec1' }))
const request = pem(privateKey, 'pkcs8').replaceAll('PRIVATE KEY', 'CERTIFICATE REQUEST')

type Refused = readonly [name: string, text: string, rule: string]

const refusedPrivate: readonly Refused[] = [
  ['a public key', pem(publicKey, 'spki'), 'is a public key'],
  ['a public key in PKCS#1', bare(pem(publicKey, 'pkcs1')), 'is a public key'],
  ['a certificate', certificate, 'is a certificate'],
  ['a certificate without its frame', bare(certificate), 'is a certificate'],
  ['encrypted', encrypted('pkcs8'), 'is encrypted'],
  ['encrypted, without its frame', bare(encrypted('pkcs8')), 'is encrypted'],
  ['encrypted in the old way', encrypted('pkcs1'), 'is encrypted'],
  [
    'encrypted in the old way, on one line',
    encrypted('pkcs1').replaceAll('\n', '\\n'),
    'is encrypted',
  ],
  ['of an elliptic curve', pem(elliptic.privateKey, 'pkcs8'), 'is not an RSA key'],
  ['of an elliptic curve in its own format', sec1, 'is not an RSA key'],
  ['for another padding', pem(probabilistic.privateKey, 'pkcs8'), 'is not an RSA key'],
  ['cut', cut, 'is not an RSA private key'],
  ['no key', 'my-private-key', 'is not a key'],
  ['a path', '/etc/keys/private.pem', 'is not a'],
  ['an empty frame', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----', 'is not a key'],
]

const refusedPublic: readonly Refused[] = [
  ['a private key', pem(privateKey, 'pkcs8'), 'is a private key'],
  ['a private key in PKCS#1', bare(pem(privateKey, 'pkcs1')), 'is a private key'],
  ['a certificate', certificate, 'is a certificate'],
  ['a certificate without its frame', bare(certificate), 'is a certificate'],
  ['of an elliptic curve', pem(elliptic.publicKey, 'spki'), 'is not an RSA key'],
  ['an encrypted private key', encrypted('pkcs8'), 'is not an RSA public key'],
  ['cut', bare(pem(publicKey, 'spki')).slice(0, 200), 'is not an RSA public key'],
  ['no key', 'platform-key', 'is not a key'],
]

describe('what is no key for the place', () => {
  it.each(refusedPrivate)('is refused as private key: %s', (_, text, rule) => {
    expect(brokenRule(readPrivateKey(text))).toContain(rule)
  })

  it.each(refusedPublic)('is refused as public key: %s', (_, text, rule) => {
    expect(brokenRule(readPublicKey(text))).toContain(rule)
  })

  it('is never repeated in the words', () => {
    const readings = [
      ...refusedPrivate.map(([, text]) => [text, readPrivateKey(text)] as const),
      ...refusedPublic.map(([, text]) => [text, readPublicKey(text)] as const),
    ]
    const long = readings.filter(([text]) => bare(text).length > 40)
    expect(long.length).toBeGreaterThan(12)
    for (const [text, reading] of long) {
      const words = `${inspect(reading)} ${JSON.stringify(reading)}`
      expect(words).not.toContain(bare(text).slice(20, 40))
    }
  })

  it('is judged by what it holds, not by what its frame says', () => {
    expect(modulusOf(keyOf(readPrivateKey(request)))).toBe(modulusOf(publicKey))
    const relabelled = pem(publicKey, 'spki').replaceAll('PUBLIC', 'PRIVATE')
    expect(brokenRule(readPrivateKey(relabelled))).toContain('is a public key')
  })
})
