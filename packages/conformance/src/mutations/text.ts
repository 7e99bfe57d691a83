import { type Numbers, oneOf } from './numbers.ts'

const characters = [...'aZ09%&=+[]{}":,\\\u0000\u00e9 ']

/** Changes a text somewhere: a character less, more, or another one; its end or a piece of it twice. */
export type MutateText = (text: string, number: Numbers) => string

export const textMutations: readonly MutateText[] = [
  (text, number) => {
    const at = number(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
  (text, number) => {
    const at = number(text.length)
    return text.slice(0, at) + oneOf(characters, number) + text.slice(at)
  },
  (text, number) => {
    const at = number(text.length)
    return text.slice(0, at) + oneOf(characters, number) + text.slice(at + 1)
  },
  (text, number) => text.slice(0, number(text.length)),
  (text, number) => text.slice(number(text.length)) + text,
]
