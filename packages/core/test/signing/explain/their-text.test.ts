import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type ExplainOptions, explain } from '../../../src/signing.ts'
import { message } from './mistakes.ts'
import { type Manner, pairSignature, secretSignature, textBy } from './signer.ts'
import { calm, key, md5, rsa } from './support.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })

const against = (signedText: string, received: string, options: ExplainOptions = {}) =>
  explain(md5, message, key, received, { signedText, ...calm, ...options })

const inShort = (findings: ReturnType<typeof explain>) =>
  findings.map(({ certainty, cause, field }) => [certainty, cause, field].filter(Boolean).join(' '))

/** A change of values that no slip of the table knows. */
const changed: Manner = {
  value: (value, name) => (name === 'money' ? '12.34' : name === 'type' ? 'wxpay' : value),
}

describe('explain, given the text that the other side signed', () => {
  const text = textBy(changed, message)
  const received = secretSignature(changed, message, key)

  it('proves which fields differ', () => {
    expect(inShort(against(text, received))).toEqual([
      'proven value-changed money',
      'proven value-changed type',
    ])
  })

  it('shows where they part, and nothing of the values', () => {
    const [first, second] = against(text, received)
    expect(first?.evidence).toBe(
      'They part at character 2: a digit here, a digit there (8 characters here, 5 there).',
    )
    expect(second?.evidence).toContain('a letter here, a letter there')
  })

  it.each([
    ['with the key', `${text}&key=${key}`],
    ['with the key masked', `${text}&key=***`],
    ['with a line end', `${text}\n`],
    ['in a line of a log', `2026-01-31 sign string [${text}&key=***] md5 failed`],
    ['in quotes', `the text "${text}" was signed`],
    ['in an answer', JSON.stringify({ code: 701, msg: `sign error, expected: [${text}]` })],
    ['deep in an answer', JSON.stringify({ status: 'error', data: { sign_str: text } })],
    [
      'in an answer behind a byte order mark of its own',
      `{"msg":"x","signStr":${JSON.stringify(text)}}`,
    ],
  ])('recognises it %s', (_, said) => {
    expect(inShort(against(said, received))).toEqual([
      'proven value-changed money',
      'proven value-changed type',
    ])
  })

  it('names the slip where the table knows it', () => {
    const manner: Manner = { keep: () => true, value: encodeURIComponent }
    const findings = against(textBy(manner, message), secretSignature(manner, message, key))
    expect(findings.map(({ cause, certainty }) => `${certainty} ${cause}`)).toEqual([
      'proven empty-kept',
      'proven url-encoded',
    ])
  })

  it('names the slip of each value that differs', () => {
    const manner: Manner = {
      value: (value, name) =>
        name === 'money' ? '10000' : name === 'name' ? 'somebody else' : value,
    }
    const findings = against(textBy(manner, message), secretSignature(manner, message, key))
    expect(inShort(findings)).toEqual(['proven number-format money', 'proven value-changed name'])
  })

  it('tells fields that stand on one side only', () => {
    const manner: Manner = { omit: ['sign', 'sign_type', 'type', 'pid'] }
    const theirs = { ...message, attach: 'x', _URL_: 'notify', money: '1.23' }
    const findings = against(textBy(manner, theirs), secretSignature(manner, theirs, key))
    expect(inShort(findings)).toEqual([
      'proven extra-field-signed _URL_',
      'proven extra-field-signed attach',
      'proven value-changed money',
      'proven field-missing pid',
      'proven field-missing type',
    ])
  })

  it('only suspects where their text does not give the signature', () => {
    const findings = against(text, 'A'.repeat(32))
    expect(findings.every(({ certainty }) => certainty === 'likely')).toBe(true)
    expect(findings[0]).toMatchObject({ cause: 'value-changed', field: 'money' })
  })

  it('finds the key at fault where the texts are the same', () => {
    const same = textBy({}, message)
    expect(inShort(against(same, secretSignature({}, message, 'who-knows-what')))[0]).toBe(
      'likely wrong-key',
    )
    expect(inShort(against(same, secretSignature({}, message, `${key} `)))).toEqual([
      'proven key-whitespace',
    ])
  })

  it('proves another key that stands in their text, without showing it', () => {
    const other = 'their-own-other-key'
    const said = `${textBy({}, message)}&key=${other}`
    const findings = against(said, secretSignature({}, message, other))
    expect(inShort(findings)).toEqual(['proven wrong-key'])
    expect(JSON.stringify(findings)).not.toContain(other)
  })

  it('finds both, another text and another way with the key', () => {
    const manner: Manner = { ...changed, withKey: (signed, secret) => signed + secret }
    expect(inShort(against(text, secretSignature(manner, message, key)))).toEqual([
      'proven value-changed money',
      'proven value-changed type',
      'proven key-join',
    ])
  })

  it('searches as ever where the text is another altogether', () => {
    const kept = secretSignature({ keep: () => true }, message, key)
    expect(inShort(against('something else', kept))).toEqual(['proven empty-kept'])
  })

  it('does the same for a key pair', () => {
    const signed = pairSignature(changed, message, privateKey)
    const findings = explain(rsa, message, publicKey, signed, { signedText: text, ...calm })
    expect(inShort(findings)).toEqual(['proven value-changed money', 'proven value-changed type'])
  })
})
