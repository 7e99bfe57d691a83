import { readdirSync, readFileSync } from 'node:fs'
import { gatewayKeys } from './keys.ts'
import { signed } from './wire.ts'

const folder = new URL('../fixtures/', import.meta.url)

/** A whole HTTP message as it stands in a file. */
export interface Fixture {
  /** Where it comes from: `documented`, `captured` or `made`. */
  readonly provenance: string
  /** The request line or the status line. */
  readonly start: string
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export const fixtureNames = (): readonly string[] => readdirSync(folder)

/** Reads a fixture. Blank lines part the provenance from the head, and the head from the body. */
export const fixture = (name: string): Fixture => {
  const text = readFileSync(new URL(`${name}.http`, folder), 'utf8')
  const [provenance = '', start = '', ...rest] = text.split('\n')
  const blank = rest.indexOf('')
  const headers = rest.slice(0, blank).map((line): [string, string] => {
    const at = line.indexOf(':')
    return [line.slice(0, at), line.slice(at + 1).trim()]
  })
  const body = rest
    .slice(blank + 1)
    .join('\n')
    .trim()
  return { provenance, start, headers: new Map(headers), body }
}

/** The fields of a JSON text, numbers as they are written. */
export const parse = (text: string): Readonly<Record<string, string>> =>
  // the third argument of a reviver is younger than the types
  JSON.parse(text, ((_: string, value: unknown, context: { source?: string }) =>
    typeof value === 'number' ? context.source : value) as (key: string, value: unknown) => unknown)

/** The fields of a fixture's body, without a signature that waits to be made. */
export const fieldsOf = (name: string): Readonly<Record<string, string>> => {
  const { sign, ...fields } = parse(fixture(name).body)
  return sign === undefined || sign === '{{sign}}' ? fields : { ...fields, sign }
}

/** A fixture's body with the gateway's signature where its text says `{{sign}}`. */
export const signedBody = (name: string, unsigned: readonly string[] = []): string => {
  const { sign } = signed(fieldsOf(name), gatewayKeys.privateKey, unsigned)
  return fixture(name).body.replace('{{sign}}', String(sign))
}
