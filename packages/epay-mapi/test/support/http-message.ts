import { readFileSync } from 'node:fs'

/** A whole HTTP message from a fixture file, whose first line says where it comes from. */
export interface HttpMessage {
  readonly provenance: string
  /** Of a request: method and path. Of an answer: version and status. */
  readonly start: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const header = (line: string) => {
  const at = line.indexOf(':')
  return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
}

/** Reads `fixtures/<name>.http`. */
export const readFixture = (name: string): HttpMessage => {
  const text = readFileSync(new URL(`../fixtures/${name}.http`, import.meta.url), 'utf8')
  const [provenance = '', start = '', ...rest] = text.split('\n')
  const end = rest.indexOf('')
  return {
    provenance,
    start,
    headers: Object.fromEntries(rest.slice(0, end).map(header)),
    body: rest
      .slice(end + 1)
      .join('\n')
      .trimEnd(),
  }
}

export const statusOf = ({ start }: HttpMessage): number => Number(start.split(' ')[1])
