import { secret } from '@pay/core'
import type { Overrides } from '../subject.ts'

/** Values that are surely no secret. */
export const noSecrets: readonly (readonly [name: string, value: unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', '   '],
  ['a line end', '\n'],
  ['a number', 12345678],
  ['an empty list', []],
  ['a list with an empty one', ['']],
  ['wrapped and empty', secret('')],
  ...[
    'xxxxxxxx',
    'your-secret',
    'your_api_key',
    'changeme',
    '<secret>',
    '********',
    'placeholder',
  ].map(text => [`the placeholder ${text}`, text] as const),
  ...['undefined', 'null', '00000000', '$' + '{SECRET}', 'todo'].map(
    text => [`the placeholder ${text}`, text] as const,
  ),
]

/** What must not stand around a secret: it would be signed. */
export const padded: readonly (readonly [name: string, pad: (value: string) => string])[] = [
  ['a blank before it', value => ` ${value}`],
  ['a blank after it', value => `${value} `],
  ['a line end after it', value => `${value}\n`],
  ['a tab after it', value => `${value}\t`],
]

/** A value that no error may repeat. */
export const leak = 'n0t-t0-be-pr1nted'

/** Other settings that cannot be right: which, and to what. None of the values may be printed. */
export const wrongSettings: readonly (readonly [
  setting: string,
  name: string,
  overrides: Overrides,
])[] = [
  ['baseUrl', 'plain http without allowHttp', { baseUrl: `http://${leak}`, allowHttp: false }],
  ['baseUrl', 'plain http without allowHttp', { baseUrl: `http://${leak}`, allowHttp: undefined }],
  ['baseUrl', 'no address', { baseUrl: leak }],
  ['baseUrl', 'empty', { baseUrl: '' }],
  ['baseUrl', 'missing', { baseUrl: undefined }],
  ['baseUrl', 'of another scheme', { baseUrl: `ftp://${leak}` }],
  ['baseUrl', 'with a user and a password', { baseUrl: `https://user:${leak}@gateway.invalid` }],
  ['baseUrl', 'with a query', { baseUrl: `https://gateway.invalid/?key=${leak}` }],
  ['merchantId', 'missing', { merchantId: undefined }],
  ['merchantId', 'empty', { merchantId: '' }],
  ['merchantId', 'blank', { merchantId: '  ' }],
  ['merchantId', 'a list', { merchantId: [leak] }],
  ['timeoutMs', 'zero', { timeoutMs: 0 }],
  ['timeoutMs', 'negative', { timeoutMs: -1 }],
  ['timeoutMs', 'not a number', { timeoutMs: Number.NaN }],
  ['timeoutMs', 'for ever', { timeoutMs: Number.POSITIVE_INFINITY }],
  ['timeoutMs', 'text', { timeoutMs: leak }],
  ['allowHttp', 'text', { allowHttp: leak }],
  ['log', 'text', { log: leak }],
  ['fetch', 'text', { fetch: leak }],
  ['now', 'text', { now: leak }],
  ['notifyQueryKeys', 'text', { notifyQueryKeys: leak }],
  ['secrets', 'an unknown setting', { secrets: leak }],
  ['timeOutMs', 'a misspelled setting', { timeOutMs: leak }],
]
