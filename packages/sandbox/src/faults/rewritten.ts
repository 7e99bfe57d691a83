import { html, type WireAnswer } from '../http/wire.ts'
import type { JsonFaultName, StatusFaultName } from './table/index.ts'

/** What a fault puts in the place of an answer, which is `null` when nothing was done. */
type Rewrite = (answer: WireAnswer | null, url: URL) => WireAnswer

const text = 'text/plain; charset=utf-8'

const pageOf = (title: string): string =>
  `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`

const bodyOf = (answer: WireAnswer | null): string => answer?.body ?? ''

const withBody =
  (change: (body: string) => string): Rewrite =>
  answer => ({ status: 200, contentType: html, ...answer, body: change(bodyOf(answer)) })

export const rewrites: Readonly<Record<StatusFaultName | JsonFaultName, Rewrite>> = {
  redirect: (_, { pathname }) => ({
    ...{ status: 302, contentType: text, body: 'moved\n', headers: { location: pathname } },
  }),
  'too-many-requests': () => ({
    ...{ status: 429, contentType: text, body: 'too many requests\n' },
    headers: { 'retry-after': '1' },
  }),
  'server-error': answer => ({ contentType: text, body: '', ...answer, status: 500 }),
  'bad-gateway': () => ({ status: 502, contentType: html, body: pageOf('502 Bad Gateway') }),
  'html-page': () => ({ status: 200, contentType: html, body: pageOf('系统维护中') }),
  'empty-body': answer => ({ status: 200, contentType: html, ...answer, body: '' }),
  'truncated-json': withBody(body => body.slice(0, body.length >> 1)),
  'byte-order-mark': withBody(body => `\uFEFF${body}`),
  'duplicate-keys': withBody(firstKeyTwice),
  'wrong-content-type': answer => ({ status: 200, body: '', ...answer, contentType: html }),
  'huge-body': answer => ({
    status: 200,
    contentType: html,
    body: '',
    ...answer,
    blanks: 30_000_000,
  }),
}

/** A reader that keeps the last of two sees no harm. */
function firstKeyTwice(body: string): string {
  const key = /^\{("(?:[^"\\]|\\.)*")/.exec(body)?.[1]
  return key === undefined ? body : body.replace('{', () => `{${key}:"another value",`)
}
