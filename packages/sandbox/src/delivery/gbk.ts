import type { ByteText } from '../php/bytes.ts'

/** Every character of two bytes, made by reading all of them. */
function makeTable(): ReadonlyMap<string, ByteText> {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, ByteText>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second))
      const isOne = [...character].length === 1 && character !== '\uFFFD'
      if (isOne) table.set(character, String.fromCharCode(first, second))
    }
  }
  return table
}

let table: ReadonlyMap<string, ByteText> | undefined

/** Text in GBK; what GBK does not have becomes a question mark. */
export function toGbk(text: string): ByteText {
  table ??= makeTable()
  const known = table
  return [...text]
    .map(character => (character <= '\u007f' ? character : (known.get(character) ?? '?')))
    .join('')
}
