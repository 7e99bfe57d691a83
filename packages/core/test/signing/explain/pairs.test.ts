import { constants, createHash, generateKeyPairSync, privateEncrypt, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { explain, type Recipe } from '../../../src/signing.ts'
import { message } from './mistakes.ts'
import { pairSignature, secretSignature, textBy } from './signer.ts'
import { calm, key, md5, rsa } from './support.ts'

const ours = generateKeyPairSync('rsa', { modulusLength: 1024 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 1024 })

const look = (recipe: Recipe, received: string, more = {}, fields = message) =>
  explain(recipe, fields, theirs.publicKey, received, { ...calm, ...more }).map(
    ({ certainty, cause }) => `${certainty} ${cause}`,
  )

describe('explain, a key pair', () => {
  const text = Buffer.from(textBy({}, message))

  it('says nothing of a right signature', () => {
    expect(look(rsa, pairSignature({}, message, theirs.privateKey))).toEqual([])
  })

  it('takes the private key for its public half', () => {
    const received = pairSignature({}, message, theirs.privateKey)
    expect(explain(rsa, message, theirs.privateKey, received, calm)).toEqual([])
  })

  it('reads the algorithm out of the signature, even where the text is another', () => {
    const sha256 = pairSignature({}, message, theirs.privateKey, 'RSA-SHA256')
    expect(look(rsa, sha256)).toEqual(['proven digest-algorithm'])
    const other = pairSignature({}, { ...message, money: '3.33' }, theirs.privateKey, 'RSA-SHA256')
    expect(look(rsa, other)).toContain('proven digest-algorithm')
  })

  it('tells PSS padding, and a digest that was encrypted as it is', () => {
    const pss = { key: theirs.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }
    expect(look(rsa, sign('md5', text, pss).toString('base64'))).toEqual([
      'proven digest-algorithm',
    ])
    const bare = { key: theirs.privateKey, padding: constants.RSA_PKCS1_PADDING }
    const digest = createHash('md5').update(text).digest()
    const received = privateEncrypt(bare, digest).toString('base64')
    expect(look(rsa, received)).toEqual(['proven digest-algorithm'])
  })

  it('proves another key where it is given, and suspects it where it is not', () => {
    const received = pairSignature({}, message, ours.privateKey)
    const otherKeys = [{ name: 'your own key', key: ours.publicKey }]
    expect(look(rsa, received, { otherKeys })).toEqual(['proven wrong-key'])
    expect(look(rsa, received)[0]).toBe('likely wrong-key')
  })

  it('sees that the configured public key is the own one', () => {
    const received = pairSignature({}, message, theirs.privateKey)
    const otherKeys = [{ name: 'your private key', key: ours.privateKey }]
    const [first] = explain(rsa, message, ours.publicKey, received, { otherKeys, ...calm })
    expect(first).toMatchObject({ cause: 'wrong-key', certainty: 'likely' })
    expect(first?.fix).toContain('is your own')
  })

  it('knows a right key from the signature, and so a changed value', () => {
    const received = pairSignature({}, { ...message, money: '3.33' }, theirs.privateKey)
    expect(look(rsa, received)[0]).toBe('likely value-changed')
  })

  it('says so when the signature has the length of another key', () => {
    const long = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const [first] = explain(
      rsa,
      message,
      theirs.publicKey,
      pairSignature({}, message, long.privateKey),
      calm,
    )
    expect(first).toMatchObject({ cause: 'wrong-key', certainty: 'likely' })
    expect(first?.evidence).toContain('256 bytes')
  })
})

describe('explain, two slips at once', () => {
  const pairs = [
    [
      'empty-kept',
      'key-join',
      { keep: () => true, withKey: (text: string, secret: string) => text + secret },
    ],
    [
      'sign-type-included',
      'key-whitespace',
      { omit: ['sign'], withKey: (text: string, secret: string) => `${text}&key=${secret} ` },
    ],
    [
      'url-encoded',
      'field-order',
      { order: (names: string[]) => names, value: encodeURIComponent },
    ],
    [
      'zero-dropped',
      'url-encoded',
      {
        keep: (value: string) => value !== '' && value !== '0',
        value: (value: string) => encodeURIComponent(value).replaceAll('%20', '+'),
      },
    ],
    [
      'number-format',
      'digest-algorithm',
      {
        value: (value: string) => value.replace('10000.00', '10000'),
        digest: (bytes: Uint8Array) =>
          createHash('sha256').update(bytes).digest('hex').toUpperCase(),
      },
    ],
  ] as const

  it.each(pairs)('proves %s together with %s', (one, other, manner) => {
    const received = secretSignature(manner, message, key)
    const findings = explain(md5, message, key, received, calm)
    expect(findings.map(({ cause, certainty }) => `${certainty} ${cause}`).sort()).toEqual(
      [`proven ${one}`, `proven ${other}`].sort(),
    )
    expect(findings[0]?.evidence).toContain('Together with')
  })

  it('tells the letter case beside any other slip', () => {
    const received = secretSignature({ keep: () => true }, message, key).toLowerCase()
    const causes = explain(md5, message, key, received, calm).map(({ cause }) => cause)
    expect(causes).toEqual(['empty-kept', 'digest-case'])
  })

  it('tells a mangled signature beside another slip', () => {
    const received = pairSignature({ keep: () => true }, message, theirs.privateKey)
    expect(look(rsa, encodeURIComponent(received)).sort()).toEqual([
      'proven empty-kept',
      'proven url-encoded',
    ])
  })
})
