/** A way to turn text into bytes. */
interface Charset {
  readonly name: string
  encode(text: string): Uint8Array
}

const newline = 0x0a

/** The pairs of bytes that may stand for one sign, each followed by a line end. */
const everyPair = () => {
  const bytes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) bytes.push(lead, trail, newline)
  }
  return Uint8Array.from(bytes)
}

const encodings = (label: string) => {
  const pairs = everyPair()
  const table = new Map<string, readonly [number, number]>()
  // one call for all of them: a pair that stands for nothing gives more than one sign before its line end
  for (const [at, sign] of new TextDecoder(label).decode(pairs).split('\n').entries()) {
    const [lead = 0, trail = 0] = pairs.subarray(at * 3, at * 3 + 2)
    if (sign.length === 1 && sign !== '\uFFFD' && !table.has(sign)) table.set(sign, [lead, trail])
  }
  return table
}

const tables = new Map<string, ReturnType<typeof encodings>>()

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
    const code = sign.codePointAt(0) ?? question
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(sign) ?? [question]))
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
