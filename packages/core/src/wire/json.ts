import type { Raw, RawValue } from '../secrecy/raw.ts'

const dangerous = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a value is an object with members. */
export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const deepest = 100

/** Every name in a value. Throws on one so deep that whoever walks it later could run out of stack. */
const namesIn = (value: RawValue | undefined, depth = 0): string[] => {
  if (depth > deepest) throw new RangeError('nested too deep')
  if (Array.isArray(value)) return value.flatMap(item => namesIn(item, depth + 1))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner, depth + 1)])
}

// every string of a well-formed text, with the colon behind it where it names a member
const strings = /"(?:[^"\\]|\\.)*"(?:\s*:)?/g

const countMembers = (text: string) => {
  let count = 0
  strings.lastIndex = 0
  while (strings.test(text)) if (text[strings.lastIndex - 1] === ':') count += 1
  return count
}

type Parse = typeof import('lossless-json').parse

let loaded: Parse | undefined

// with the first message: its many small files take longer to load than all of ours
const parser = async (): Promise<Parse> => {
  loaded ??= (await import('lossless-json')).parse
  return loaded
}

/**
 * Reads a JSON object with numbers as the text they were written in. Blanks and a byte order mark
 * around it are tolerated; a repeated key, anywhere, is not, nor is a name that reaches into
 * JavaScript's own objects, nor more than a hundred levels.
 *
 * @returns `null` for anything else.
 */
export const readJsonObject = async (text: string): Promise<Raw | null> => {
  const parse = await parser()
  try {
    // the parser gives what was asked of `parseNumber`, so nothing but a RawValue comes out
    const value = parse(text.replace(/^\uFEFF/, ''), null, number => number) as RawValue
    if (!isObject(value)) return null
    const names = namesIn(value)
    // the parser lets a key pass that is repeated with an equal value, so members are counted
    if (names.length !== countMembers(text)) return null
    return names.some(name => dangerous.has(name)) ? null : value
  } catch {
    return null
  }
}
