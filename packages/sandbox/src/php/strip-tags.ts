import type { Posted } from './form.ts'

interface Reading {
  kept: string
  /** How many tags are open, one within another. */
  depth: number
  /** Within a tag: the mark that ends the quotation. */
  quote: string
}

/**
 * PHP's `strip_tags`: from a `<` that no blank follows to its `>`, and to the end where there is none.
 * A `>` between quotation marks ends nothing. Comments and instructions are taken for tags.
 */
export function stripTags(text: string): string {
  const reading: Reading = { kept: '', depth: 0, quote: '' }
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    const opens = character === '<' && !/^[ \t\n\r\v\f]/.test(text.slice(index + 1))
    if (character === '\0') continue
    if (reading.depth === 0) outside(reading, character, opens)
    else within(reading, character, opens)
  }
  return reading.kept
}

function outside(reading: Reading, character: string, opens: boolean): void {
  if (opens) reading.depth = 1
  else reading.kept += character
}

function within(reading: Reading, character: string, opens: boolean): void {
  const { quote } = reading
  if (/["']/.test(character) && (quote === '' || quote === character)) {
    reading.quote = quote === '' ? character : ''
  }
  if (quote !== '') return
  if (opens) reading.depth++
  if (character === '>') reading.depth--
}

/** Every value without tags, before anything else looks at it. */
export const withoutTags = ({ bytes, text, lists }: Posted): Posted => ({
  ...{ bytes: stripped(bytes), text: stripped(text), lists },
})

const stripped = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, stripTags(value)]))
