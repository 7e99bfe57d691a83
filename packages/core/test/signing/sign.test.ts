import { createHash, createHmac, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compileRecipe, type Recipe, sign } from '../../src/signing.ts'
import { key, plain } from '../support/recipes.ts'

const fields = { b: '2', a: 'José' }

describe('sign', () => {
  it('hashes the text and the key with MD5, in upper case', () => {
    const hex = createHash('md5').update(`a=José&b=2&key=${key}`).digest('hex')
    expect(sign(plain, fields, key)).toBe(hex.toUpperCase())
  })

  it('gives lower case and base64 where a vendor asks for them', () => {
    const md5 = createHash('md5').update(`a=José&b=2&key=${key}`)
    expect(sign({ ...plain, encoding: 'hex' }, fields, key)).toBe(md5.copy().digest('hex'))
    expect(sign({ ...plain, encoding: 'base64' }, fields, key)).toBe(md5.digest('base64'))
  })

  it('appends the bare key where nothing stands before it', () => {
    const hex = createHash('md5').update(`a=José&b=2${key}`).digest('hex')
    const recipe: Recipe = { ...plain, key: { append: '' }, encoding: 'hex' }
    expect(sign(recipe, fields, key)).toBe(hex)
  })

  it('makes an HMAC with the key', () => {
    const recipe: Recipe = { ...plain, key: null, digest: 'hmac-sha256', encoding: 'hex' }
    expect(sign(recipe, fields, key)).toBe(
      createHmac('sha256', key).update('a=José&b=2').digest('hex'),
    )
  })

  it.each([
    ['rsa-md5', 'RSA-MD5'],
    ['rsa-sha256', 'RSA-SHA256'],
  ] as const)('signs with a private key (%s)', (digest, algorithm) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const recipe: Recipe = { ...plain, key: null, digest, encoding: 'base64' }
    const signature = Buffer.from(sign(recipe, fields, privateKey), 'base64')
    const text = Buffer.from('a=José&b=2')
    expect(verify(algorithm, text, createPublicKey(privateKey), signature)).toBe(true)
  })

  it('refuses a key of the other kind', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(() => sign(plain, fields, privateKey)).toThrow('shared secret')
    expect(() => sign({ ...plain, key: null, digest: 'rsa-md5' }, fields, key)).toThrow('key pair')
  })

  it('changes nothing that it was given', () => {
    const frozen = Object.freeze({ ...fields, sign: 'old' })
    expect(sign(plain, frozen, key)).toBe(sign(plain, fields, key))
    expect(frozen.sign).toBe('old')
  })
})

describe('a recipe', () => {
  it('is compiled once', () => {
    expect(compileRecipe(plain)).toBe(compileRecipe(plain))
    expect(compileRecipe({ ...plain })).not.toBe(compileRecipe(plain))
  })

  it('names the fields that are signed, in their order', () => {
    const signed = compileRecipe(plain).signedNames({ z: '1', a: '2', e: '', sign: 'x' })
    expect(signed).toEqual(['a', 'z'])
  })
})
