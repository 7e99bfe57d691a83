import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { explain, type Finding, type Recipe } from '../../../src/signing.ts'
import { type Mistake, message, textMistakes } from './mistakes.ts'
import { pairSignature, secretSignature } from './signer.ts'
import { calm, key, md5, rsa } from './support.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })

/** The first finding in short, with its field where one is expected. */
const inShort = ([first]: readonly Finding[], { field }: Mistake) =>
  `${first?.certainty} ${first?.cause}${field === undefined ? '' : ` ${first?.field}`}`

const expected = ({ cause, field }: Mistake) =>
  `proven ${cause}${field === undefined ? '' : ` ${field}`}`

describe.each([
  [
    'MD5',
    md5,
    key,
    (mistake: Mistake, fields: Mistake['fields'] = message) =>
      secretSignature(mistake.manner, fields, key),
  ],
  [
    'RSA',
    rsa,
    publicKey,
    (mistake: Mistake, fields: Mistake['fields'] = message) =>
      pairSignature(mistake.manner, fields, privateKey),
  ],
] as const)('explain, %s', (_, recipe, ourKey, signed) => {
  it.each(textMistakes)('proves $cause when $what', mistake => {
    const { fields = message } = mistake
    const findings = explain(recipe, fields, ourKey, signed(mistake, fields), calm)
    expect(inShort(findings, mistake)).toBe(expected(mistake))
    expect(findings).toHaveLength(1)
  })
})

const reversed: readonly (readonly [
  cause: Finding['cause'],
  what: string,
  change: Partial<Recipe>,
])[] = [
  ['empty-dropped', 'this side signs empty fields', { empty: 'keep' }],
  ['zero-dropped', 'this side drops the value 0', { empty: 'drop-zero' }],
  ['sign-type-included', 'this side signs sign_type', { omit: ['sign'] }],
  [
    'extra-field-signed',
    'this side signs a list only',
    { fields: Object.keys(message).filter(name => name !== 'param') },
  ],
  ['pair-separator', 'this side joins with =>', { pair: '=>' }],
  ['key-join', 'this side joins the key directly', { key: { append: '' } }],
]

describe('explain, where the recipe is at fault', () => {
  it.each(reversed)('proves %s when %s', (cause, _, change) => {
    const received = secretSignature({}, message, key)
    const [first] = explain({ ...md5, ...change }, message, key, received, calm)
    expect([first?.certainty, first?.cause]).toEqual(['proven', cause])
  })
})
