import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRecipe, type Recipe, sign, verify } from '../../src/signing.ts'
import { key, plain } from '../support/recipes.ts'
import { anyText, humanText } from '../support/texts.ts'

const fields = { amount: '1000.00', orderid: 'T0000000001', empty: '' }
const signature = sign(plain, fields, key)
const message = { ...fields, sign: signature }

describe('verify', () => {
  it('gives the fields that the signature covers, and no others', () => {
    const covered = verify(plain, message, key)
    expect({ ...covered }).toEqual({ amount: '1000.00', orderid: 'T0000000001' })
  })

  it('gives only the listed fields where a recipe lists them', () => {
    const recipe: Recipe = { ...plain, fields: ['amount'] }
    const signed = { ...fields, sign: sign(recipe, fields, key) }
    expect({ ...verify(recipe, { ...signed, orderid: 'OTHER' }, key) }).toEqual({
      amount: '1000.00',
    })
  })

  it('takes a signature in either case, as the family sends it', () => {
    expect(verify(plain, { ...message, sign: signature.toLowerCase() }, key)).not.toBeNull()
  })

  it('takes any of several keys, for the time of a rotation', () => {
    expect(verify(plain, message, ['another-key', key])).not.toBeNull()
    expect(verify(plain, message, ['another-key'])).toBeNull()
    expect(verify(plain, message, [])).toBeNull()
  })

  it.each(Object.keys(message))('refuses a message whose %s was changed', name => {
    expect(verify(plain, { ...message, [name]: `${message.amount}1` }, key)).toBeNull()
  })

  it('refuses a message that a field was added to or taken from', () => {
    expect(verify(plain, { ...message, more: '1' }, key)).toBeNull()
    expect(verify(plain, { amount: fields.amount, sign: signature }, key)).toBeNull()
  })

  it('cannot tell text that moved to a neighbour, but reads nothing that is not there', () => {
    const moved = { amount: '1000.00&orderid=T0000000001', sign: signature }
    // the joined text is the same: each field's own format has to be checked after this
    expect({ ...verify(plain, moved, key) }).toEqual({ amount: '1000.00&orderid=T0000000001' })
  })

  // an unset variable must not turn into a key that everybody knows
  it('refuses every message when the key is empty', () => {
    expect(() => verify(plain, { ...fields, sign: 'X' }, '')).toThrow('the secret is empty')
    expect(() => sign(plain, fields, '')).toThrow('the secret is empty')
  })

  it.each([undefined, ''])('refuses a signature that is %j', empty => {
    const unsigned = empty === undefined ? fields : { ...fields, sign: empty }
    expect(verify(plain, unsigned, key)).toBeNull()
  })
})

describe('verify, on what a stranger sent', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const rsa: Recipe = { ...plain, key: null, digest: 'rsa-sha256', encoding: 'base64' }
  const strange = fc.oneof(
    anyText({ maxLength: 64 }),
    humanText({ minLength: 32, maxLength: 32 }),
    fc.stringMatching(/^[0-9A-F]{32}$/),
    fc.base64String({ maxLength: 400 }),
    fc.constantFrom('\uD800'.repeat(32), '\0'.repeat(32), 'é'.repeat(16), '0e1', '===', 'A==='),
  )

  it('never throws and never agrees, over 10 000 random signatures', () => {
    fc.assert(
      fc.property(strange, sent => {
        expect(verify(plain, { ...fields, sign: sent }, key)).toBeNull()
        expect(verify(rsa, { ...fields, sign: sent }, publicKey)).toBeNull()
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    ['one digit short', signature.slice(1)],
    ['one digit long', `${signature}0`],
    ['of other digits', signature.replace(/^./, first => (first === '0' ? '1' : '0'))],
    ['of wide digits', signature.replace(/\d/g, one => String.fromCharCode(0xff10 + Number(one)))],
    ['of 32 characters and more bytes', 'é'.repeat(32)],
    ['of lone surrogates', '\uDC00'.repeat(32)],
    ['with blanks around it', ` ${signature} `],
    ['with a line end', `${signature}\n`],
  ])('refuses a signature %s', (_, sent) => {
    expect(verify(plain, { ...fields, sign: sent }, key)).toBeNull()
  })

  it('judges RSA by the text and the key', () => {
    const good = { ...fields, sign: sign(rsa, fields, privateKey) }
    expect(verify(rsa, good, publicKey)).not.toBeNull()
    expect(verify(rsa, { ...good, amount: '1.00' }, publicKey)).toBeNull()
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    expect(verify(rsa, good, other)).toBeNull()
  })
})

describe('several readings', () => {
  const recipe: Recipe = {
    ...plain,
    omit: ['sign', 'pay_md5sign', 'attach'],
    alsoFrom: ['pay_md5sign'],
    readings: [{ empty: 'drop-zero' }, { omit: ['sign', 'pay_md5sign'] }, { pairs: 'as-received' }],
  }
  const signer = compileRecipe(recipe)
  const read = (decoded: Record<string, string>, asReceived?: Record<string, string>) => {
    const verified = signer.verify({ decoded, asReceived }, [key])
    return verified && { ...verified.signed }
  }
  const signedBy = (reading: Partial<Recipe>, decoded: Record<string, string>) =>
    sign({ ...plain, ...reading }, decoded, key)

  it('tries the first reading first', () => {
    const zero = { a: '1', b: '0' }
    expect(read({ ...zero, sign: signedBy({}, zero) })).toEqual(zero)
  })

  it('gives only what the reading that fits has covered', () => {
    const zero = { a: '1', b: '0' }
    expect(read({ ...zero, sign: signedBy({ empty: 'drop-zero' }, zero) })).toEqual({ a: '1' })
  })

  it('takes a field that one reading leaves out, signed or not', () => {
    const attached = { a: '1', attach: 'x' }
    expect(read({ ...attached, sign: signedBy({}, attached) })).toEqual(attached)
    expect(read({ ...attached, sign: signedBy({}, { a: '1' }) })).toEqual({ a: '1' })
  })

  it('takes pairs as they stood before they were decoded', () => {
    const sent = { a: '1+1' }
    const decoded = { a: '1 1', sign: signedBy({}, sent) }
    expect(read(decoded, { ...decoded, ...sent })).toEqual({ a: '1+1' })
    expect(read(decoded)).toBeNull()
  })

  it('finds the signature under its other names', () => {
    expect(read({ a: '1', pay_md5sign: signedBy({}, { a: '1' }) })).toEqual({ a: '1' })
  })

  it('judges the first signature that is there, and no second', () => {
    const good = signedBy({}, { a: '1' })
    expect(read({ a: '1', sign: '0'.repeat(32), pay_md5sign: good })).toBeNull()
  })
})
