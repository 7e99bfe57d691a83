import { createHash } from 'node:crypto'
import type { Cause } from '@pay/core/signing'
import {
  digestHex,
  type Fields,
  hmacHex,
  type Manner,
  md5Hex,
} from '../../../core/test/signing/explain/signer.ts'
import type { Sample } from './messages.ts'

/** One slip of the closed list, as somebody makes it over a sample. */
export interface Labelled {
  readonly cause: Cause
  readonly manner?: Manner
  /** What this side holds, where the slip is on the way. */
  readonly fields?: Fields
  readonly key?: 'other' | ((key: string) => string)
  readonly mangle?: (signature: string) => string
  readonly algorithm?: 'RSA-SHA256'
}

const amount = (fields: Fields) =>
  Object.keys(fields).find(name => /^(?:pay_amount|money|amount|money_order)$/.test(name))

const address = (fields: Fields) =>
  Object.keys(fields).find(name => fields[name]?.startsWith('https://'))

const only =
  (name: string | undefined, change: (value: string) => string) => (value: string, one: string) =>
    one === name ? change(value) : value

const encoded = (value: string) => encodeURIComponent(value)
const asForm = (value: string) => encoded(value).replaceAll('%20', '+')

const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const scientific = (value: string) => Number(value).toExponential().replace('e+', 'e+0')

const inCase =
  ({ hex }: Sample) =>
  (text: string) =>
    hex === 'upper' ? text.toUpperCase() : text

/** What the text shows, whatever the key. */
/** A framework adds fields on this side; where a list is signed, they do no harm. */
const added = ({ fields, omit, lists }: Sample): Labelled[] =>
  lists
    ? []
    : [
        {
          cause: 'extra-field-signed',
          fields: { ...fields, _URL_: '/notify', s: 'x' },
          manner: { omit: [...omit, '_URL_', 's'] },
        },
      ]

const ofText = ({ fields, omit, dropsBlank }: Sample): Labelled[] => {
  const money = amount(fields)
  const url = address(fields)
  const signed = Object.keys(fields).filter(name => !omit.includes(name) && fields[name] !== '')
  // not the last in the text: behind that, a blank could as well belong to the key
  const padded = signed.toSorted().find(name => /[A-Za-z]/.test(fields[name] ?? '')) ?? ''
  return [
    { cause: 'empty-kept', manner: { keep: () => true } },
    ...(dropsBlank
      ? []
      : [
          {
            cause: 'empty-dropped',
            fields: { ...fields, [padded]: ' ' },
            manner: { keep: value => value.trim() !== '' },
          } as const satisfies Labelled,
        ]),
    { cause: 'zero-dropped', manner: { keep: value => value !== '' && value !== '0' } },
    ...signed
      .slice(0, 3)
      .map((name): Labelled => ({ cause: 'field-missing', manner: { omit: [...omit, name] } })),
    { cause: 'sign-type-included', manner: { omit: omit.filter(name => name !== 'sign_type') } },
    { cause: 'extra-field-signed', manner: { omit: omit.filter(name => name !== 'type') } },
    { cause: 'field-order', manner: { order: names => names } },
    { cause: 'field-order', manner: { order: names => names.sort().reverse() } },
    {
      cause: 'pair-separator',
      manner: { write: pairs => pairs.map(pair => pair.join('=>')).join('&') },
    },
    {
      cause: 'pair-separator',
      manner: { write: pairs => pairs.map(([, value]) => value).join('') },
    },
    {
      cause: 'pair-separator',
      manner: { write: pairs => pairs.map(pair => pair.join('=')).join(',') },
    },
    { cause: 'url-encoded', manner: { value: encoded } },
    { cause: 'url-encoded', manner: { value: asForm } },
    { cause: 'url-encoded', manner: { value: only(url, encoded) } },
    { cause: 'html-escaped', manner: { value: escaped } },
    {
      cause: 'html-escaped',
      manner: { write: pairs => pairs.map(pair => pair.join('=')).join('&amp;') },
    },
    { cause: 'backslash-escaped', manner: { value: value => value.replaceAll('/', '\\/') } },
    { cause: 'backslash-escaped', manner: { value: value => value.replace(/["']/g, '\\$&') } },
    {
      cause: 'trimmed',
      fields: { ...fields, [padded]: ` ${fields[padded]} ` },
      manner: { value: value => value.trim() },
    },
    { cause: 'trimmed', manner: { value: only(padded, value => `${value} `) } },
    { cause: 'trimmed', manner: { value: only(padded, value => `${value}\n`) } },
    { cause: 'number-format', manner: { value: only(money, value => String(Number(value))) } },
    { cause: 'number-format', manner: { value: only(money, scientific) } },
    {
      cause: 'number-format',
      manner: { value: only(money, value => String(Math.round(Number(value) * 100))) },
    },
    { cause: 'number-format', manner: { value: only(money, value => Number(value).toFixed(3)) } },
    { cause: 'literal-null', manner: { value: value => (value === '' ? 'null' : value) } },
    { cause: 'literal-null', manner: { value: value => (value === '' ? 'undefined' : value) } },
    { cause: 'charset', manner: { bytes: text => Buffer.from(text, 'latin1') } },
    { cause: 'byte-order-mark', manner: { text: text => `\uFEFF${text}` } },
    { cause: 'unicode-form', manner: { value: value => value.normalize('NFD') } },
    {
      cause: 'entity-mangled',
      manner: {
        text: text =>
          text
            .replace('&not', '¬')
            .replace('&para', '¶')
            .replace('&times', '×')
            .replace('&curren', '¤'),
      },
    },
    { cause: 'double-decoded', manner: { value: value => decodeURIComponent(value) } },
    { cause: 'value-changed', manner: { value: only(url, value => `${value}/`) } },
    { cause: 'value-changed', manner: { value: only(padded, value => value.toUpperCase()) } },
  ]
}

const ofSecret = (sample: Sample): Labelled[] => {
  const written = inCase(sample)
  const alone = (text: string) => text
  return [
    ...[' ', '\n', '\r\n', '\t'].map(
      (blank): Labelled => ({ cause: 'key-whitespace', key: key => `${key}${blank}` }),
    ),
    { cause: 'key-whitespace', key: key => ` ${key}` },
    { cause: 'wrong-key', key: 'other' },
    { cause: 'wrong-key', key: () => 'your_key' },
    { cause: 'wrong-key', key: key => `"${key}"` },
    ...['', '&key=', '&', '&secret=']
      .filter(append => append !== sample.append)
      .map(
        (append): Labelled => ({
          cause: 'key-join',
          manner: { withKey: (text, key) => `${text}${append}${key}` },
        }),
      ),
    { cause: 'key-join', manner: { withKey: (text, key) => `${key}${text}` } },
    { cause: 'key-join', manner: { withKey: alone } },
    {
      cause: 'digest-case',
      mangle: text => (sample.hex === 'upper' ? text.toLowerCase() : text.toUpperCase()),
    },
    ...['sha1', 'sha256', 'sha512'].map(
      (name): Labelled => ({
        cause: 'digest-algorithm',
        manner: { digest: bytes => written(digestHex(name)(bytes)) },
      }),
    ),
    {
      cause: 'digest-algorithm',
      manner: { digest: (bytes, key) => written(hmacHex('sha256')(bytes, key)) },
    },
    {
      cause: 'digest-algorithm',
      manner: { withKey: alone, digest: (bytes, key) => written(hmacHex('md5')(bytes, key)) },
    },
    { cause: 'digest-algorithm', manner: { digest: bytes => written(md5Hex(md5Hex(bytes))) } },
    {
      cause: 'digest-algorithm',
      manner: { digest: bytes => createHash('md5').update(bytes).digest('base64') },
    },
  ]
}

const ofPair: readonly Labelled[] = [
  { cause: 'wrong-key', key: 'other' },
  { cause: 'digest-algorithm', algorithm: 'RSA-SHA256' },
  { cause: 'base64-space', mangle: text => text.replaceAll('+', ' ') },
  { cause: 'base64-space', mangle: text => text.replace(/.{76}/g, '$&\r\n') },
  { cause: 'base64-url', mangle: text => text.replaceAll('+', '-').replaceAll('/', '_') },
  {
    cause: 'base64-url',
    mangle: text => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  },
  { cause: 'url-encoded', mangle: encodeURIComponent },
  { cause: 'backslash-escaped', mangle: text => text.replaceAll('/', '\\/') },
  { cause: 'trimmed', mangle: text => `${text}\n` },
]

/** Every slip that can be made over a sample. */
export const slipsOver = (sample: Sample): readonly Labelled[] => [
  ...ofText(sample),
  ...added(sample),
  ...(sample.append === null ? ofPair : ofSecret(sample)),
]
