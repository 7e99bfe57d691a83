/** PHP's `empty`. */
export const isEmpty = (text = ''): boolean => text === '' || text === '0'

const numeric = /^[ \t\n\r\v\f]*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?[ \t\n\r\v\f]*$/i

/** PHP's `==`: texts that are numbers are compared as numbers. */
export const isLooselyEqual = (a: string, b: string): boolean =>
  a === b || (numeric.test(a) && numeric.test(b) && Number(a) === Number(b))

/** PHP's `intval`, as text. */
export function intval(text = ''): string {
  const digits = /^[ \t\n\r\v\f]*([+-]?\d+)/.exec(text)?.[1]
  return digits === undefined ? '0' : String(BigInt(digits.replace('+', '')))
}

/** PHP's `trim`, of bytes. */
export const trim = (text: string): string => text.replace(/^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '')

/** PHP's `is_numeric`, of a text that the program's own rule lets pass besides: digits and dots. */
export const isPlainNumber = (text: string): boolean => /^(\d+\.?\d*|\.\d+)\n?$/.test(text)

/** What MySQL makes of a number in a column of two decimals: `12.345` becomes `12.35`. */
export function twoDecimals(text: string): string {
  const [, whole = '', decimals = ''] = /^(\d*)\.?(\d*)/.exec(text) ?? []
  const cents = BigInt(`${whole}${decimals.slice(0, 2).padEnd(2, '0')}`)
  const rounded = (decimals[2] ?? '0') >= '5' ? cents + 1n : cents
  const digits = rounded.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The first so many bytes, to the end of the last whole character. */
export function cutBytes(text: string, bytes: number): string {
  let rest = bytes
  let cut = ''
  for (const character of text) {
    rest -= Buffer.byteLength(character, 'utf8')
    if (rest < 0) break
    cut += character
  }
  return cut
}

export const cutCharacters = (text: string, characters: number): string =>
  [...text].slice(0, characters).join('')
