/**
 * Text whose every character stands for one byte.
 *
 * What is hashed is bytes, and a request may hold bytes that are no UTF-8; kept this way they
 * survive, and comparing characters compares bytes.
 */
export type ByteText = string

export type ByteFields = Readonly<Record<string, ByteText>>

export const toBytes = (text: string): ByteText => Buffer.from(text, 'utf8').toString('latin1')
export const fromBytes = (bytes: ByteText): string => Buffer.from(bytes, 'latin1').toString('utf8')

export const bytesOf = (fields: Readonly<Record<string, string>>): ByteFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [toBytes(name), toBytes(value)]))
