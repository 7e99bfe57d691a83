import { generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causes, explain, type Finding } from '../../../src/signing.ts'
import { anyText, humanText } from '../../support/texts.ts'
import { message, textMistakes } from './mistakes.ts'
import { pairSignature, secretSignature } from './signer.ts'
import { calm, key, md5, rsa } from './support.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })

const isProven = ({ certainty }: Finding) => certainty === 'proven'

const value = fc.oneof(
  humanText({ maxLength: 20 }),
  anyText({ maxLength: 20 }),
  fc.constantFrom('', '0', '1.00', '%zz', '\uD800', '&amp;', '¬ify', 'a=1&b=2', '+', '\\', '1e400'),
)
const fieldsOf = fc.dictionary(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('money', 'sign', '__proto__'),
  ),
  value,
  { maxKeys: 10 },
)

describe('explain, on anything', () => {
  it('proves nothing of 200 unrelated signatures, and never throws', () => {
    const hex = fc.stringMatching(/^[0-9A-F]{32}$/)
    fc.assert(
      fc.property(fieldsOf, hex, (fields, received) => {
        const findings = explain(md5, fields, key, received, { maxDigests: 200, ...calm })
        expect(findings.filter(isProven)).toEqual([])
        expect(findings.at(-1)?.cause).toBe('unexplained')
      }),
      { numRuns: 200 }, // the corpus of the command line has thousands
    )
  }, 60_000)

  it('proves no text or key where an RSA signature is of another text', () => {
    const foreign = pairSignature({ text: () => 'something else' }, message, privateKey)
    fc.assert(
      fc.property(fieldsOf, fields => {
        const findings = explain(rsa, fields, publicKey, foreign, { maxDigests: 500, ...calm })
        expect(findings.filter(isProven)).toEqual([])
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('takes any text for a signature, a signed text and raw pairs', () => {
    fc.assert(
      fc.property(fieldsOf, value, value, fieldsOf, (fields, received, signedText, asReceived) => {
        const options = { signedText, asReceived, maxDigests: 300, ...calm }
        expect(explain(md5, fields, key, received, options)).toBeInstanceOf(Array)
        expect(explain(rsa, fields, publicKey, received, options)).toBeInstanceOf(Array)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('gives causes of the closed list only', () => {
    const received = secretSignature({ keep: () => true }, message, `${key} `)
    const found = [
      ...explain(md5, message, key, received),
      ...explain(md5, message, key, 'nonsense'),
    ]
    expect(found.length).toBeGreaterThan(2)
    for (const { cause } of found) expect(Object.keys(causes)).toContain(cause)
  })
})

describe('explain, on much', () => {
  const received = 'A'.repeat(32)
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, at) => [`field_${at}`, `${at}.00`]),
  )
  const large = { ...message, name: 'é&" '.repeat(250_000), param: '%20+1.0'.repeat(150_000) }

  it.each([
    ['10 000 fields', many],
    ['megabytes of values', large],
    ['both', { ...many, ...large }],
  ])('ends soon for %s', (_, fields) => {
    const started = performance.now()
    const findings = explain(md5, fields, key, received)
    expect(findings.at(-1)?.cause).toBe('unexplained')
    // fifty milliseconds of search, and the message read, sorted and looked at before and after it
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('is bounded by digests where the clock stands still', () => {
    const evidence = explain(md5, message, key, received, calm).at(-1)?.evidence ?? ''
    expect(Number.parseInt(evidence, 10)).toBeLessThanOrEqual(20_001)
  })

  it('is bounded by the clock, after each slip was tried alone', () => {
    const tried = (fields: typeof message, now: () => number) => {
      const evidence = explain(md5, fields, key, received, { now }).at(-1)?.evidence ?? ''
      return Number.parseInt(evidence, 10)
    }
    let time = 0
    const late = () => {
      time += 1000
      return time
    }
    const alone = tried(message, late)
    expect(alone).toBeGreaterThan(400)
    expect(alone).toBeLessThan(1000)
    expect(tried(message, () => 0)).toBeGreaterThan(10_000)
    expect(tried({ ...message, name: 'x'.repeat(5000) }, late)).toBe(1)
  })

  it('counts a long text as many digests', () => {
    const findings = explain(md5, large, key, received, calm)
    expect(Number.parseInt(findings.at(-1)?.evidence ?? '', 10)).toBeLessThan(20)
  })
})

describe('explain, and what it must not tell', () => {
  const canary = 'CANARY7f3a9'
  const secret = `${canary}-key`
  const fields = Object.fromEntries(
    Object.entries(message).map(([name, text]) => [name, text && `${text}${canary}${name}`]),
  )
  const texts = (findings: readonly Finding[]) => JSON.stringify(findings) + inspect(findings)

  it.each(textMistakes)('never shows a value or the key: $what', ({ manner }) => {
    const received = secretSignature(manner, fields, secret)
    const signedText = `n&${canary}=1&name=x&pid=${canary}&key=${secret}`
    const few = { maxDigests: 1000, ...calm }
    expect(texts(explain(md5, fields, secret, received, few))).not.toContain(canary)
    const compared = explain(md5, fields, secret, received, { signedText, ...few })
    expect(texts(compared)).not.toContain(canary)
  })

  it('names no field by a name that was cut out of a value', () => {
    const cut = { money: `1&${canary}=2`, pid: '1' }
    const signedText = `money=1&${canary}=3&pid=1`
    const findings = explain(md5, cut, secret, 'A'.repeat(32), { signedText })
    expect(findings.some(({ fix }) => fix.includes('with an unusual name'))).toBe(true)
    expect(texts(findings)).not.toContain(canary)
  })

  it('names no field that a stranger called something odd', () => {
    const odd = { 'a\u001B[2Jb': '', '4111111111111111': '', money: '1.00' }
    const received = secretSignature({ keep: () => true }, odd, key)
    const findings = explain(md5, odd, key, received)
    expect(findings[0]?.cause).toBe('empty-kept')
    expect(texts(findings)).not.toMatch(/\\u001[bB]|4111/)
  })
})
