/** Numbers that look random and are the same in every run. */
export function createRandom(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0]
  return { below, pick }
}

export type Random = ReturnType<typeof createRandom>

const pieces = [
  ...['a', 'Z', '7', '0', ' ', '+', '%', '&', '=', '<', '>', '"', "'", '\\', '/', '?', '#', ';'],
  ...[
    'é',
    'ñ',
    'မြန်မာ',
    '测试',
    '😀',
    '\u00a0',
    '\ufeff',
    '\t',
    '\r\n',
    '-',
    '_',
    '.',
    '[',
    ']',
    '~',
  ],
] as const

/** Any text at all, never empty. */
export function anyText(random: Random): string {
  const length = 1 + random.below(12)
  return Array.from({ length }, () => random.pick(pieces)).join('')
}

/** A value that a signature may or may not leave out. */
export const anyValue = (random: Random): string =>
  random.pick<() => string>([
    () => '',
    () => '0',
    () => '00',
    () => '0.0',
    () => 'null',
    () => anyText(random),
    () => anyText(random),
  ])()

export type Pair = readonly [name: string, value: string | Buffer]

/** Bytes that are Chinese in GBK and nothing in UTF-8. */
export const gbk = Buffer.from('b2e2cad4', 'hex')

/** A form body, each byte written in one of the ways in which browsers and programs write it. */
export function encodeForm(random: Random, pairs: readonly Pair[]): Buffer {
  const encoded = pairs.map(([name, value]) => `${encode(random, name)}=${encode(random, value)}`)
  return Buffer.from(encoded.join('&'), 'latin1')
}

const safe = /[A-Za-z0-9._~[\]-]/

function encode(random: Random, value: string | Buffer): string {
  return [...Buffer.from(value)].map(byte => encodeByte(random, byte)).join('')
}

function encodeByte(random: Random, byte: number): string {
  const character = String.fromCharCode(byte)
  if (safe.test(character)) return character
  if (character === ' ' && random.below(2) === 0) return '+'
  if (byte > 127 && random.below(8) === 0) return character
  const hex = byte.toString(16).padStart(2, '0')
  return `%${random.below(2) === 0 ? hex : hex.toUpperCase()}`
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list]
  for (let end = result.length - 1; end > 0; end--) {
    const other = random.below(end + 1)
    const [a, b] = [result[end], result[other]]
    if (a !== undefined && b !== undefined) [result[end], result[other]] = [b, a]
  }
  return result
}
