/** A way to turn text into bytes. */
interface Charset {
  readonly name: string
  encode(text: string): Uint8Array
}

const newline = 0x0a

/** The pairs of bytes that may stand for one sign, each followed by a line end. */
const everyPair = () => {
  const bytes = new Uint8Array((0xff - 0x81) * (0xff - 0x40) * 3)
  let at = 0
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1, at += 3) {
      bytes[at] = lead
      bytes[at + 1] = trail
      bytes[at + 2] = newline
    }
  }
  return bytes
}

/** Signs and their two bytes as one number. */
const encodings = (label: string): ReadonlyMap<string, number> => {
  const bytes = everyPair()
  const table = new Map<string, number>()
  // decoded in one go: a pair that stands for nothing gives more than one sign before its line end
  new TextDecoder(label)
    .decode(bytes)
    .split('\n')
    .forEach((sign, at) => {
      const code = (bytes[at * 3] ?? 0) * 256 + (bytes[at * 3 + 1] ?? 0)
      if (sign.length === 1 && sign !== '\uFFFD' && !table.has(sign)) table.set(sign, code)
    })
  return table
}

const tables = new Map<string, ReadonlyMap<string, number>>()

/** The platform decodes these charsets and does not encode them, so its table is turned round. */
const tableOf = (label: string) => {
  const ready = tables.get(label) ?? encodings(label)
  tables.set(label, ready)
  return ready
}

const question = 0x3f

const inTwoBytes = (label: string) => (text: string) => {
  const table = tableOf(label)
  const bytes: number[] = []
  for (const sign of text) {
    const plain = sign.codePointAt(0) ?? question
    const code = plain < 0x80 ? plain : (table.get(sign) ?? question)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** The charsets that are met in the place of UTF-8. */
export const charsets: readonly Charset[] = [
  { name: 'GBK', encode: inTwoBytes('gbk') },
  { name: 'ISO-8859-1', encode: text => Buffer.from(text, 'latin1') },
  {
    name: 'UTF-8 twice over',
    encode: text => Buffer.from(Buffer.from(text).toString('latin1')),
  },
  { name: 'question marks', encode: text => Buffer.from(text.replace(/\P{ASCII}/gu, '?')) },
  { name: 'UTF-16', encode: text => Buffer.from(text, 'utf16le') },
  { name: 'Big5', encode: inTwoBytes('big5') },
]
