import { readFormText } from './form.ts'
import { readJsonText } from './json.ts'
import type { Message, Reader } from './message.ts'

const as = 'a line of a log'

/** The longest run of `name=value&…` without blanks or brackets. */
const runs = /[\w.%-]+=[^\s&"'`<>()[\]{}]*(?:&[\w.%;-]+=[^\s&"'`<>()[\]{}]*)+/g

// `body=pid=1001&…`: the log's own word before the first field
const withoutPrefix = (run: string) => run.replace(/^[\w.-]+=(?=[A-Za-z_][\w.]*=)/, '')

const readRun = (text: string): Message | null => {
  const found = [...text.matchAll(runs)].map(([run]) => withoutPrefix(run))
  const longest = found.sort((one, other) => other.length - one.length)[0]
  return longest === undefined ? null : readFormText(longest, as)
}

/** The first JSON object in a line that can be read. */
const readInnerJson = async (text: string): Promise<Message | null> => {
  for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', start + 1)) {
    if (!/^\{\s*"/.test(text.slice(start, start + 200))) continue
    for (let end = text.lastIndexOf('}'); end > start; end = text.lastIndexOf('}', end - 1)) {
      const message = await readJsonText(text.slice(start, end + 1), as)
      if (message !== null && Object.keys(message.decoded).length > 1) return message
    }
  }
  return null
}

const fromPairs = (pairs: readonly (readonly [string, string])[]): Message | null =>
  pairs.length < 2 ? null : { decoded: Object.fromEntries(pairs), as }

/** `{pid=1001, money=1.00}`, as Java prints a map. */
const readMap = (text: string) => {
  const inner = /\{(\w+=[^{}]*)\}/.exec(text)?.[1] ?? ''
  const parts = inner.split(/,\s+(?=[\w.]+=)/).filter(Boolean)
  return fromPairs(
    parts.map(part => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
}

/** `[pid] => 1001` or `'pid' => '1001',`, as PHP prints an array. */
const readPhp = (text: string) => {
  const lines = text.matchAll(/^\s*(?:\[([^\]]+)\]|'([^']+)'|"([^"]+)") => (.*)$/gm)
  return fromPairs(
    [...lines].map(([, bracket, single, double, value = '']) => [
      bracket ?? single ?? double ?? '',
      value.replace(/^'(.*)',?$/, '$1').replace(/^"(.*)",?$/, '$1'),
    ]),
  )
}

/** `pid = 1001` or `pid: 1001`, one field to a line. */
const readLines = (text: string) => {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const pairs = lines.map(line => /^\s*([\w.]+)\s*[=:]\s?(.*)$/.exec(line))
  return pairs.every(pair => pair !== null)
    ? fromPairs(pairs.map(pair => [pair?.[1] ?? '', pair?.[2] ?? '']))
    : null
}

/** A message inside other words: a query, JSON, or what languages print of a map. */
export const readLog: Reader = async text =>
  readLines(text) ?? readPhp(text) ?? (await readInnerJson(text)) ?? readMap(text) ?? readRun(text)
