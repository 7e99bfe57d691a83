/** A body as text, or as the bytes that no text gives. */
export type Body = string | Uint8Array

const member = (name: string, value: unknown) => `${JSON.stringify(name)}:${JSON.stringify(value)}`

const firstMember = (body: string): [string, unknown] => {
  const [first] = Object.entries(JSON.parse(body))
  if (first === undefined) throw new TypeError('a documented answer is a JSON object with members')
  return first
}

const withFirst = (body: string, text: string) => body.replace('{', `{${text},`)

/** The same object with its first member written twice, once with an equal value. */
const repeatedEqual = (body: string) => withFirst(body, member(...firstMember(body)))

/** The same object with its first member written twice; a reader that keeps the last sees no harm. */
const repeatedDifferent = (body: string) =>
  withFirst(body, member(firstMember(body)[0], 'another value'))

/** The same object with bytes that are no UTF-8 in a member of its own. */
const withBytes = (body: string, bytes: readonly number[]) => {
  const [before, after] = withFirst(body, '"note":"¤"').split('¤')
  return Buffer.concat([Buffer.from(before ?? ''), Buffer.from(bytes), Buffer.from(after ?? '')])
}

const html = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'

/** Bodies that no document describes, made of one that would have been believed. */
export const brokenBodies: readonly (readonly [name: string, make: (good: string) => Body])[] = [
  ['an HTML page', () => html],
  ['nothing', () => ''],
  ['blanks', () => '  \r\n'],
  ['half of the answer', good => good.slice(0, good.length >> 1)],
  ['the answer without its last character', good => good.slice(0, -1)],
  ['the answer in a list', good => `[${good}]`],
  ['the answer as a JSON string', good => JSON.stringify(good)],
  ['the JSON word null', () => 'null'],
  ['a number', () => '1'],
  ['an empty list', () => '[]'],
  ['a warning before the answer', good => `<br />\n<b>Warning</b>: mysqli<br />${good}`],
  ['a page after the answer', good => `${good}${html}`],
  ['two answers', good => `${good}${good}`],
  ['a repeated key with another value', repeatedDifferent],
  ['a repeated key with an equal value', repeatedEqual],
  ['a key repeated deep inside', good => withFirst(good, '"deep":{"a":[{"b":1,"b":1}]}')],
  ['a key that reaches into JavaScript', good => withFirst(good, '"__proto__":{"a":"b"}')],
  ['bytes that are not UTF-8', good => withBytes(good, [0xff, 0xfe])],
  ['GBK bytes', good => withBytes(good, [0xc4, 0xe3, 0xba, 0xc3])],
  ['the answer in UTF-16', good => Buffer.from(`\uFEFF${good}`, 'utf16le')],
]

const twoMegabytes = ' '.repeat(2_000_000)

/** A body beyond the size that is read, although what it holds would have been believed. */
export const huge = (good: string): string => `${twoMegabytes}${good}`

const nested = (depth: number) => `"deep":${'['.repeat(depth)}${']'.repeat(depth)}`

/** Bodies that a reader may believe or not, as long as it survives them. */
export const deepBodies: readonly (readonly [name: string, make: (good: string) => string])[] = [
  300, 1_000, 2_000, 3_000, 4_000, 5_000, 7_000, 10_000, 100_000,
].map(depth => [`${depth} lists in one another`, good => withFirst(good, nested(depth))])
