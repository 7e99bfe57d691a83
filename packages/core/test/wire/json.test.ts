import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonObject } from '../../src/wire/json.ts'
import { anyText } from '../support/texts.ts'

describe('a JSON answer', () => {
  it('keeps numbers as the text they were written in', async () => {
    const text = '{"a":1000.0,"b":1e2,"c":-0,"d":12345678901234567890,"e":[1.50]}'
    const read = { a: '1000.0', b: '1e2', c: '-0', d: '12345678901234567890', e: ['1.50'] }
    expect(await readJsonObject(text)).toEqual(read)
  })

  it('keeps booleans, null and what is nested', async () => {
    const text = '{"success":true,"id":null,"data":{"rows":[{"status":"1"},false]}}'
    expect(await readJsonObject(text)).toEqual(JSON.parse(text))
  })

  it.each([
    ['a byte order mark', '\uFEFF{"a":"1"}'],
    ['blanks and line ends', ' \r\n\t{ "a" : "1" }\n'],
    ['escaped slashes and code points', '{"\\u0061":"1"}'],
  ])('tolerates %s', async (_, text) => {
    expect(await readJsonObject(text)).toEqual({ a: '1' })
  })

  it('reads escapes', async () => {
    const text = '{"url":"https:\\/\\/m.example\\/n","name":"Jos\\u00e9","quote":"\\"\\\\"}'
    const read = { url: 'https://m.example/n', name: 'José', quote: '"\\' }
    expect(await readJsonObject(text)).toEqual(read)
  })

  it.each([
    ['with other values', '{"amount":"1.00","amount":"1000.00"}'],
    ['with equal values', '{"amount":"1.00","amount":"1.00"}'],
    ['with equal objects', '{"a":{},"a":{}}'],
    ['inside an object', '{"data":{"sign":"x","sign":"x"}}'],
    ['inside an object of a list', '{"data":[{"a":1},{"b":2,"b":2}]}'],
    ['in another spelling', '{"a":"1","\\u0061":"1"}'],
    ['in the last place', '{"b":"1","a":"1","c":{"a":"2"},"b":"1"}'],
  ])('is refused when a key is repeated %s', async (_, text) => {
    expect(await readJsonObject(text)).toBeNull()
  })

  it.each([
    ['a member in a string', '{"msg":"{\\"a\\":1,\\"a\\":1}","a":"1"}'],
    ['a quoted colon', '{"msg":"\\":","a":"1"}'],
    ['a backslash before the end', '{"msg":"\\\\","a":"1"}'],
    ['strings in a list', '{"a":"1","msg":["a","a","b:"]}'],
    ['the same key in different objects', '{"a":"1","b":{"a":"1"},"msg":[{"a":"1"},{"a":"1"}]}'],
  ])('is not taken in by %s', async (_, text) => {
    expect(await readJsonObject(text)).toEqual(JSON.parse(text))
  })

  it.each([
    '{"__proto__":{"status":"1"}}',
    '{"\\u005f_proto__":"1"}',
    '{"constructor":"1"}',
    '{"data":[{"prototype":"1"}]}',
  ])('is refused when a name reaches into JavaScript: %s', async text => {
    expect(await readJsonObject(text)).toBeNull()
    expect('status' in {}).toBe(false)
  })

  it.each([
    '',
    ' ',
    'null',
    '[]',
    '"text"',
    '1',
    '{',
    '{"a":1',
    '{"a":1}{"b":2}',
    "{'a':1}",
    '{a:1}',
    '{"a":1,}',
    '{"a":01}',
    '{"a":NaN}',
    '{"a":"\n"}',
    '<html><body>{"a":"1"}</body></html>',
    '{"a":"1"}<!-- served in 3 ms -->',
  ])('is refused when it is no JSON object: %j', async text => {
    expect(await readJsonObject(text)).toBeNull()
  })

  it('refuses what is nested too deep to be walked', async () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(await readJsonObject(nested(99))).not.toBeNull()
    expect(await readJsonObject(nested(3_000))).toBeNull()
  })

  it.each([1_000, 200_000])('does not throw when it is nested %i deep', depth => {
    const lists = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    expect(() => readJsonObject(lists)).not.toThrow()
    expect(() => readJsonObject(objects)).not.toThrow()
  })

  it('is read as the platform reads it, but for its numbers', async () => {
    const name = fc
      .string({ maxLength: 8 })
      .filter(one => !/^(__proto__|constructor|prototype)$/.test(one))
    const text = anyText({ maxLength: 12 })
    const leaf = fc.oneof(text, fc.boolean(), fc.constant(null))
    const value = fc.letrec(tie => ({
      any: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('any'), { maxLength: 4 }), tie('object')),
      object: fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    })).object
    await fc.assert(
      fc.asyncProperty(value, async one => {
        expect(await readJsonObject(JSON.stringify(one))).toEqual(one)
      }),
    )
  })

  it('never throws, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), async text => {
        await readJsonObject(text)
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.json(), async text => (await readJsonObject(`{"a":${text}`)) === null),
    )
  })
})
