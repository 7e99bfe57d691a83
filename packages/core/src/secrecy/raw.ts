import { inspectSymbol } from './inspect.ts'

/** A JSON value. Numbers are kept as the text that was received, since `1000.0` is not `1000` once signed. */
export type RawValue = string | boolean | null | Raw | readonly RawValue[]

/** An answer as received: readable in code, redacted when printed or serialised. */
export interface Raw {
  readonly [name: string]: RawValue | undefined
}

/** What of an answer may be printed: the public fields, and words of the gateway after scrubbing. */
export interface Redaction {
  readonly isPublic: (name: string) => boolean
  readonly scrub: (text: string) => string
}

const printable = (value: RawValue | undefined, { isPublic, scrub }: Redaction, name: string) => {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return isPublic(name) ? scrub(value) : '***'
  return '***'
}

const redacted = (raw: Raw, redaction: Redaction) =>
  Object.fromEntries(
    Object.keys(raw).map(name => [
      scrubbedName(name, redaction),
      printable(raw[name], redaction, name),
    ]),
  )

// a gateway may echo a value as a name, too
const scrubbedName = (name: string, { isPublic, scrub }: Redaction) =>
  isPublic(name) ? name : scrub(name)

const seal = (value: RawValue, redaction: Redaction): RawValue => {
  if (Array.isArray(value)) return sealList(value, redaction)
  // an array was handled above, so an object here is a Raw
  return typeof value === 'object' && value !== null ? sealed(value as Raw, redaction) : value
}

const sealList = (list: readonly RawValue[], redaction: Redaction) => {
  const copy = list.map(item => seal(item, redaction))
  const print = () => `[${copy.length} items]`
  return Object.defineProperties(copy, {
    toJSON: { value: print },
    [inspectSymbol]: { value: print },
  })
}

/** A copy of an answer that redacts itself whenever it is printed. */
export const sealed = (raw: Raw, redaction: Redaction): Raw => {
  const copy: Record<string, RawValue> = {}
  const print = () => redacted(copy, redaction)
  Object.defineProperties(copy, {
    toJSON: { value: print },
    [inspectSymbol]: { value: print },
  })
  for (const name of Object.keys(raw)) {
    // a field of this name would take the place of what redacts
    if (name !== 'toJSON') copy[name] = seal(raw[name] ?? null, redaction)
  }
  return Object.freeze(copy)
}
