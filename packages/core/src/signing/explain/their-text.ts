import type { Key } from '../digests.ts'
import type { Fields, Recipe } from '../recipe.ts'

/** What the other side says it signed. */
export interface TheirText {
  /** As it was said, with whatever stands there for the key. */
  readonly whole: string
  /** Without the key. */
  readonly text: string
}

const maxNames = 100
const maxFieldsBefore = 50
const maxCharacters = 200_000

/** Every text inside an answer: the answer itself, and the strings of its JSON. */
function* textsIn(said: string): Iterable<string> {
  const strings: string[] = []
  try {
    JSON.parse(said, (_, value: unknown) => {
      if (typeof value === 'string') strings.push(value)
      return value
    })
  } catch {
    // not JSON: the text stands in it as it is
  }
  yield* strings
  yield said
}

const escapedForPattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const closing: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '{': '}',
  '<': '<',
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '【': '】',
  '（': '）',
  '「': '」',
}

/** Where the text may end: at what closes it, the first or the last time, or with the line. */
const endsOf = (said: string, start: number): number[] => {
  const close = closing[said[start - 1] ?? '']
  const ends = close === undefined ? [] : [said.indexOf(close, start), said.lastIndexOf(close)]
  const line = said.slice(start).search(/[\r\n]/)
  const found = ends.filter(end => end > start)
  return found.length > 0 ? found : [line === -1 ? said.length : start + line]
}

const opening = new Set(Object.keys(closing))

const isEnd = (sign: string | undefined) =>
  sign === undefined || sign === '&' || /\s/.test(sign) || opening.has(sign)

/** Where the text begins, walking back from a known field over others that stand before it. */
const startOf = (said: string, known: number, pair: string): number => {
  let start = known
  for (let fields = 0; fields < maxFieldsBefore && said[start - 1] === '&'; fields += 1) {
    let before = start - 1
    while (!isEnd(said[before - 1])) before -= 1
    if (!said.slice(before, start).includes(pair)) return start
    start = before
  }
  return start
}

const present = (text: string, names: readonly string[], pair: string) =>
  names.filter(name => text.includes(`${name}${pair}`)).length

/** The joined text that stands in other words: from its first field to what closes it. */
const cutOut = (said: string, names: readonly string[], pair: string): string | null => {
  const list = names.map(escapedForPattern).join('|')
  const match = new RegExp(`(?<![\\w.])(?:${list})${pair}`).exec(said)
  if (match === null) return null
  const start = startOf(said, match.index, pair)
  const [first = '', last = ''] = endsOf(said, start).map(end => said.slice(start, end))
  return present(last, names, pair) > present(first, names, pair) ? last : first
}

const withoutKey = (whole: string, { key: join }: Recipe, key: Key): string => {
  if (join === null || typeof key !== 'string') return whole
  if (whole.endsWith(`${join.append}${key}`)) {
    return whole.slice(0, whole.length - join.append.length - key.length)
  }
  const at = join.append === '' ? -1 : whole.lastIndexOf(join.append)
  if (at !== -1 && !whole.slice(at + join.append.length).includes('&')) return whole.slice(0, at)
  return whole.replace(/[*x•]{3,}$|\[[^\]]*\]$|<[^>]*>$/i, '')
}

/**
 * Recognises the text that was signed in what the other side says: the text alone, a line of a log,
 * or an answer that echoes it. `null` where fewer than two of the fields stand in it.
 */
export const recognise = (
  recipe: Recipe,
  fields: Fields,
  key: Key,
  said: string,
): TheirText | null => {
  const names = Object.keys(fields).slice(0, maxNames)
  for (const text of textsIn(said.slice(0, maxCharacters))) {
    for (const pair of [recipe.pair, '=', '=>']) {
      const whole = names.length === 0 ? null : cutOut(text, names, pair)
      if (whole !== null && present(whole, names, pair) >= Math.min(names.length, 2)) {
        return { whole, text: withoutKey(whole, recipe, key) }
      }
    }
  }
  return null
}
