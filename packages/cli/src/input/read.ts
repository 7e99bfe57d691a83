import { readFile } from 'node:fs/promises'
import { BadInput } from '../failure.ts'
import { readCurl } from './curl.ts'
import { readAddress, readQuery } from './form.ts'
import { readJson } from './json.ts'
import { readLog } from './log.ts'
import type { Message, Reader } from './message.ts'

/** In the order in which they are tried: what is unmistakable first. */
const readers: readonly Reader[] = [readCurl, readJson, readAddress, readQuery, readLog]

const maxBytes = 1024 * 1024

const isUtf8 = (bytes: Buffer) => !bytes.toString('utf8').includes('\uFFFD')

// bytes of another charset are kept as escapes, so that they can be told
const escaped = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u00FF]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** Bytes of a file or of standard input as text. */
export const textOf = (bytes: Buffer): string => {
  if (bytes.length > maxBytes) throw new BadInput('the input is larger than 1 MB')
  return isUtf8(bytes) ? bytes.toString('utf8') : escaped(bytes)
}

/** The text of a file that the command line names. */
export const readTextFile = async (path: string): Promise<string> => {
  try {
    return textOf(await readFile(path))
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput(`the file ${path} cannot be read`)
  }
}

/** Reads the fields of a message in whatever form they come. */
export const readMessage = async (given: string): Promise<Message> => {
  const text = given.replace(/^\uFEFF/, '').trim()
  if (text === '') throw new BadInput('there are no fields: the input is empty')
  for (const read of readers) {
    const message = await read(text)
    if (message !== null && Object.keys(message.decoded).length > 0) return message
  }
  throw new BadInput(
    'no fields were found: give a query string, a JSON object, a curl command or a line of a log',
  )
}
