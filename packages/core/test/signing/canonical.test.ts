import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRecipe, type Fields, type Recipe, signedText } from '../../src/signing.ts'
import { plain } from '../support/recipes.ts'
import { humanText } from '../support/texts.ts'

/** The rule in its plainest words, over bytes. */
const byTheRule = (fields: Fields, empty: readonly string[]): string => {
  const names = Object.keys(fields)
    .filter(name => name !== 'sign' && !empty.includes(fields[name] ?? ''))
    .map(name => Buffer.from(name))
    .sort(Buffer.compare)
  return [...names.map(name => `${name}=${fields[String(name)]}`), 'key=***'].join('&')
}

// names of the basic plane; vendors' are ASCII
const name = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xd7ff }).map(code => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 8,
})
const value = fc.oneof(humanText(), fc.constantFrom('', '0', '00', ' ', '1&b=2'))
const fieldsOf = fc.dictionary(name, value, { maxKeys: 12, minKeys: 1, noNullPrototype: true })

const readings = [
  ['drop', ['']],
  ['drop-zero', ['', '0']],
  ['keep', []],
] as const

describe('the text that is signed', () => {
  it.each(readings)('is sorted by the bytes of the names (empty: %s)', (empty, dropped) => {
    const recipe: Recipe = { ...plain, empty }
    fc.assert(
      fc.property(fieldsOf, fields => {
        // when nothing is left, nothing stands before the key's own separator
        const nothing = Object.values(fields).every(one => [...dropped].some(drop => drop === one))
        fc.pre(!nothing)
        expect(signedText(recipe, fields)).toBe(byTheRule(fields, dropped))
      }),
    )
  })

  it('does not depend on the order in which fields were written', () => {
    fc.assert(
      fc.property(fieldsOf, fields => {
        const reversed = Object.fromEntries(Object.entries(fields).reverse())
        expect(signedText(plain, reversed)).toBe(signedText(plain, fields))
      }),
    )
  })

  it('has upper case before lower case, and _ between them', () => {
    const fields = { b: '1', B: '2', _: '3', a: '4', A: '5', 1: '6' }
    expect(signedText(plain, fields)).toBe('1=6&A=5&B=2&_=3&a=4&b=1&key=***')
  })

  it('has values raw: neither encoded nor trimmed nor quoted', () => {
    const fields = { url: 'https://m.example/n?a=1&b=2', name: ' José "Peña" +%' }
    expect(signedText(plain, fields)).toBe(
      'name= José "Peña" +%&url=https://m.example/n?a=1&b=2&key=***',
    )
  })

  it('leaves the signature out, and whatever else is never signed', () => {
    const recipe: Recipe = { ...plain, omit: ['sign', 'sign_type'] }
    expect(signedText(recipe, { a: '1', sign: 'x', sign_type: 'MD5' })).toBe('a=1&key=***')
  })

  it('has the listed fields alone, where a recipe lists them', () => {
    const recipe: Recipe = { ...plain, fields: ['b', 'a', 'missing'] }
    expect(signedText(recipe, { a: '1', b: '2', c: '3' })).toBe('a=1&b=2&key=***')
  })

  it('joins names and values with => where a vendor does', () => {
    expect(signedText({ ...plain, pair: '=>' }, { b: '2', a: '1' })).toBe('a=>1&b=>2&key=***')
  })

  it('ends without the key, where the key is not joined', () => {
    const recipe: Recipe = { ...plain, key: null, digest: 'hmac-sha256' }
    expect(signedText(recipe, { a: '1' })).toBe('a=1')
  })
})

describe('empty values', () => {
  const fields = { a: '', b: '0', c: '00', d: ' ', e: '0.0', f: 'false' }

  it.each([
    ['drop', 'b=0&c=00&d= &e=0.0&f=false'],
    ['drop-zero', 'c=00&d= &e=0.0&f=false'],
    ['drop-blank', 'b=0&c=00&e=0.0&f=false'],
    ['keep', 'a=&b=0&c=00&d= &e=0.0&f=false'],
  ] as const)('%s leaves %s', (empty, text) => {
    expect(signedText({ ...plain, empty }, fields)).toBe(`${text}&key=***`)
  })
})

describe('messages one after the other', () => {
  const { text, signedNames } = compileRecipe({ ...plain, empty: 'keep' })

  it('give the same text whatever message came before', () => {
    fc.assert(
      fc.property(fc.array(fieldsOf, { minLength: 2, maxLength: 5 }), messages => {
        const alone = messages.map(fields => signedText({ ...plain, empty: 'keep' }, fields))
        expect([...messages, ...messages].map(fields => text(fields))).toEqual([...alone, ...alone])
      }),
    )
  })

  it('leave out what is inherited, and what callers without types leave undefined', () => {
    const inherited = Object.assign(Object.create({ z: '1' }), { a: '1' })
    const undecided = { a: '1', b: undefined } as unknown as Fields // as JavaScript passes it
    for (const fields of [inherited, inherited, undecided, undecided, { a: '1' }]) {
      expect(text(fields)).toBe('a=1&key=***')
      expect(signedNames(fields)).toEqual(['a'])
    }
  })
})
