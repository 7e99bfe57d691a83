import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Cause, type ExplainOptions, explain, type Recipe } from '../../../src/signing.ts'
import { message } from './mistakes.ts'
import {
  digestHex,
  hmacHex,
  type Manner,
  md5Hex,
  pairSignature,
  secretSignature,
} from './signer.ts'
import { calm, key, md5, rsa } from './support.ts'

const upper = (hex: string) => hex.toUpperCase()

const shortly = (
  recipe: Recipe,
  ourKey: Parameters<typeof explain>[2],
  received: string,
  options: ExplainOptions = {},
) => {
  const findings = explain(recipe, message, ourKey, received, { ...calm, ...options })
  return findings.map(({ certainty, cause }) => `${certainty} ${cause}`)
}

describe('explain, a shared secret', () => {
  const withSecret = (secret: string) => secretSignature({}, message, secret)
  const mistakes: readonly (readonly [cause: Cause, what: string, received: string])[] = [
    ['wrong-key', 'a placeholder', withSecret('your_key')],
    ['wrong-key', 'no secret at all', withSecret('')],
    ['wrong-key', 'quotation marks', withSecret(`"${key}"`)],
    ['wrong-key', 'the secret in upper case', withSecret(key.toUpperCase())],
    ['key-whitespace', 'a trailing blank', withSecret(`${key} `)],
    ['key-whitespace', 'a trailing line end', withSecret(`${key}\n`)],
    ['key-whitespace', 'a trailing Windows line end', withSecret(`${key}\r\n`)],
    ['key-whitespace', 'a leading blank', withSecret(` ${key}`)],
    ['byte-order-mark', 'a byte order mark', withSecret(`\uFEFF${key}`)],
  ]

  it.each(mistakes)('proves %s for %s', (cause, _, received) => {
    expect(shortly(md5, key, received)).toEqual([`proven ${cause}`])
  })

  it('proves blanks on this side', () => {
    expect(shortly(md5, `${key} \n`, withSecret(key))).toEqual(['proven key-whitespace'])
  })

  it('names another key that was given, and never shows it', () => {
    const other = 'another-account-secret'
    const otherKeys = [{ name: 'account 10007', key: other }]
    const findings = explain(md5, message, key, withSecret(other), { otherKeys, ...calm })
    expect(findings).toMatchObject([{ cause: 'wrong-key', certainty: 'proven' }])
    expect(findings[0]?.fix).toContain('account 10007')
    expect(JSON.stringify(findings)).not.toContain(other)
  })

  it('takes any key that is in use', () => {
    expect(shortly(md5, ['a-new-secret', key], withSecret(key))).toEqual([])
  })

  it('refuses a key of the other kind', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    expect(() => explain(md5, message, publicKey, 'x')).toThrow('shared secret')
    expect(() => explain(rsa, message, key, 'x')).toThrow('key pair')
    expect(() => explain(md5, message, [], 'x')).toThrow('shared secret')
  })
})

describe('explain, the place of the key', () => {
  const places: readonly (readonly [string, NonNullable<Manner['withKey']>])[] = [
    ['directly behind', (text, secret) => `${text}${secret}`],
    ['behind `&`', (text, secret) => `${text}&${secret}`],
    ['behind `&secret=`', (text, secret) => `${text}&secret=${secret}`],
    ['in front', (text, secret) => `${secret}${text}`],
    ['in front as `key=`', (text, secret) => `key=${secret}&${text}`],
    ['nowhere', text => text],
    ['among the fields', (text, secret) => [...text.split('&'), `key=${secret}`].sort().join('&')],
  ]

  it.each(places)('proves key-join for the key %s', (_, withKey) => {
    // a value with `&` would be parted by the last of these signers
    const fields = { a: '1', m: '2', z: '3' }
    const received = secretSignature({ withKey }, fields, key)
    const findings = explain(md5, fields, key, received, calm)
    expect(findings).toMatchObject([{ cause: 'key-join', certainty: 'proven' }])
  })
})

describe('explain, the digest', () => {
  const signed = (digest: NonNullable<Manner['digest']>) =>
    secretSignature({ digest }, message, key)
  const alone: Manner['withKey'] = text => text
  const digests: readonly (readonly [string, string])[] = [
    ['SHA-1', signed(bytes => upper(digestHex('sha1')(bytes)))],
    ['SHA-256', signed(bytes => upper(digestHex('sha256')(bytes)))],
    ['SHA-512', signed(bytes => upper(digestHex('sha512')(bytes)))],
    ['HMAC-SHA256', signed((bytes, secret) => upper(hmacHex('sha256')(bytes, secret)))],
    [
      'HMAC-MD5 over the text alone',
      secretSignature(
        { withKey: alone, digest: (bytes, secret) => upper(hmacHex('md5')(bytes, secret)) },
        message,
        key,
      ),
    ],
    ['MD5 twice', signed(bytes => upper(md5Hex(md5Hex(bytes))))],
    ['half of MD5', signed(bytes => upper(md5Hex(bytes).slice(8, 24)))],
    ['MD5 as base64', signed(bytes => createHash('md5').update(bytes).digest('base64'))],
  ]

  it.each(digests)('proves digest-algorithm for %s', (_, received) => {
    expect(shortly(md5, key, received)).toEqual(['proven digest-algorithm'])
  })

  it('proves digest-case for the other letter case, in both directions', () => {
    const right = secretSignature({}, message, key)
    expect(shortly(md5, key, right.toLowerCase())).toEqual(['proven digest-case'])
    expect(shortly({ ...md5, encoding: 'hex' }, key, right)).toEqual(['proven digest-case'])
  })

  it('says nothing of a right signature', () => {
    expect(shortly(md5, key, secretSignature({}, message, key))).toEqual([])
  })

  it('proves MD5 in the place of HMAC', () => {
    const hmac: Recipe = { ...md5, key: null, digest: 'hmac-sha256', encoding: 'hex' }
    const lower = (hex: string) => hex.toLowerCase()
    expect(shortly(hmac, key, lower(secretSignature({}, message, key)))).toEqual([
      'proven digest-algorithm',
    ])
  })

  it('tells a digest by its length where nothing proves it', () => {
    const [first] = explain(md5, message, key, 'A'.repeat(64), calm)
    expect(first).toMatchObject({ cause: 'digest-algorithm', certainty: 'likely' })
    expect(first?.fix).toContain('SHA-256')
  })
})

describe('explain, readings', () => {
  it('takes whatever reading of the recipe fits', () => {
    const recipe: Recipe = { ...md5, readings: [{ empty: 'drop-zero' }, { pairs: 'as-received' }] }
    const dropped = secretSignature({ keep: value => value !== '' && value !== '0' }, message, key)
    expect(explain(recipe, message, key, dropped, calm)).toEqual([])
    const asReceived = { ...message, name: 'x%20y' }
    const raw = secretSignature({}, asReceived, key)
    expect(explain(recipe, message, key, raw, { asReceived, ...calm })).toEqual([])
    expect(explain(recipe, message, key, raw, calm)).not.toEqual([])
  })

  it('searches from each of them', () => {
    const recipe: Recipe = { ...md5, readings: [{ omit: ['sign', 'sign_type', 'param'] }] }
    const received = secretSignature({ omit: ['sign', 'sign_type', 'param'] }, message, `${key}\n`)
    expect(shortly(recipe, key, received)).toEqual(['proven key-whitespace'])
  })

  it('knows the fields that were taken off the message', () => {
    const received = secretSignature({}, { ...message, tenant: '7' }, key)
    const findings = explain(md5, message, key, received, { removed: { tenant: '7' }, ...calm })
    expect(findings).toMatchObject([
      { cause: 'extra-field-signed', certainty: 'proven', field: 'tenant' },
    ])
  })

  it('knows the fields that a document lists', () => {
    const documented = ['pid', 'money', 'out_trade_no']
    const others = Object.keys(message).filter(name => !documented.includes(name))
    const received = secretSignature({ omit: others }, message, key)
    expect(shortly(md5, key, received, { documented })).toEqual(['proven field-missing'])
  })
})

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })

describe('explain, the signature on its way', () => {
  // every key signs a text in one way only, so the text varies until the base64 has what gets mangled
  const fields = Array.from({ length: 100 }, (_, at) => ({ ...message, ext: String(at) })).find(
    one => /\+.*\/|\/.*\+/.test(pairSignature({}, one, privateKey)),
  )
  const right = pairSignature({}, fields ?? message, privateKey)
  const mangled: readonly (readonly [cause: Cause, what: string, received: string])[] = [
    ['base64-space', 'blanks for plus signs', right.replaceAll('+', ' ')],
    ['base64-space', 'line ends', right.replace(/.{64}/g, '$&\r\n')],
    [
      'base64-url',
      'the URL-safe alphabet',
      right.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ],
    ['url-encoded', 'percent signs', encodeURIComponent(right)],
    ['backslash-escaped', 'backslashes', right.replaceAll('/', '\\/')],
    ['trimmed', 'a line end behind it', `${right}\n`],
    ['html-escaped', 'references', right.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;')],
  ]

  it.each(mangled)('proves %s for %s', (cause, _, received) => {
    const findings = explain(rsa, fields ?? message, publicKey, received, calm)
    expect(findings.map(one => `${one.certainty} ${one.cause}`)).toEqual([`proven ${cause}`])
  })
})
