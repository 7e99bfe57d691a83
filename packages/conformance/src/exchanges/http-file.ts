import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A whole HTTP message of a fixture. */
export interface FileMessage {
  /** `POST /path HTTP/1.1`, or `HTTP/1.1 200 OK`. */
  readonly start: string
  readonly contentType: string
  readonly body: string
}

/** A fixture: where it comes from, and its messages in their order. */
export interface HttpFile {
  /** The file's name without its ending: `<operation>.<case>`. */
  readonly name: string
  readonly origin: 'documented' | 'captured' | 'made'
  readonly messages: readonly FileMessage[]
}

const firstLine = /^# (documented|captured|made)(?: · \S.*)?\n/
const startOfMessage = /^(?=(?:POST|GET) \/\S* HTTP\/1\.1$|HTTP\/1\.1 \d{3} )/m

const readMessage = (text: string): FileMessage => {
  const [head = '', ...rest] = text.split('\n\n')
  const [start = '', ...headers] = head.split('\n')
  const type = headers.find(line => line.startsWith('content-type: '))
  return {
    start,
    contentType: type?.slice('content-type: '.length) ?? '',
    body: rest.join('\n\n').trim(),
  }
}

/**
 * Reads a fixture. Its first line says where it comes from; its messages follow, whole.
 *
 * @throws {TypeError} when the first line does not say so, or no message follows.
 */
export const parseHttpFile = (name: string, text: string): HttpFile => {
  const [line, origin] = firstLine.exec(text) ?? []
  if (line === undefined || (origin !== 'made' && !line.includes(' · '))) {
    throw new TypeError(`${name}: the first line says whether it is documented, captured or made`)
  }
  const parts = text
    .slice(line.length)
    .split(startOfMessage)
    .map(part => part.trim())
  const messages = parts.filter(part => part !== '').map(readMessage)
  if (messages.length === 0) throw new TypeError(`${name}: there is no message`)
  return { name, origin: origin as HttpFile['origin'], messages } // one of the pattern's three words
}

/** All fixtures of a folder, by name. */
export const readHttpFiles = (folder: URL): ReadonlyMap<string, HttpFile> => {
  const names = readdirSync(folder).filter(file => file.endsWith('.http'))
  return new Map(
    names.map(file => {
      const name = basename(file, '.http')
      const text = readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')
      return [name, parseHttpFile(name, text)]
    }),
  )
}
