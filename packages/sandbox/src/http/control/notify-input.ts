import type { NotifyOptions } from '../../delivery/notify-options.ts'
import { SandboxError } from '../../errors.ts'
import { isObject, type Json, onlyNames } from './json.ts'

interface Check {
  readonly is: (value: unknown) => boolean
  /** What it has to be. */
  readonly what: string
}

const isText = (value: unknown) => typeof value === 'string'
const text: Check = { is: isText, what: 'a string' }
const number: Check = { is: value => typeof value === 'number', what: 'a number' }
const yesOrNo: Check = { is: value => typeof value === 'boolean', what: 'true or false' }
const oneOf = (...words: readonly unknown[]): Check => ({
  ...{ is: value => words.includes(value), what: `one of ${words.join(', ')}` },
})

const checks: Readonly<Record<keyof NotifyOptions, Check>> = {
  times: number,
  delayMs: number,
  lost: yesOrNo,
  repeats: yesOrNo,
  replay: text,
  fields: {
    is: value => isObject(value) && Object.values(value).every(v => v === null || isText(v)),
    what: 'an object of strings, or null for what is to be taken out',
  },
  signature: oneOf('own-key', 'another-key', 'empty-key', 'none'),
  as: oneOf('form', 'raw', 'json', 'query'),
  array: text,
  repeated: {
    is: value => isObject(value) && isText(value.name) && isText(value.value),
    what: 'an object with name and value',
  },
  bom: yesOrNo,
  charset: oneOf('utf-8', 'gbk'),
}

/** @throws {SandboxError} `bad-input`, naming the first option that is none or is malformed. */
export function notifyOptionsOf(json: Json): NotifyOptions {
  onlyNames(json, Object.keys(checks))
  for (const [name, { is, what }] of Object.entries(checks)) {
    if (json[name] !== undefined && !is(json[name])) {
      throw new SandboxError('bad-input', `${name}: ${what}.`)
    }
  }
  // Every member was checked above.
  return json as NotifyOptions
}
