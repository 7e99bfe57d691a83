import { execFileSync } from 'node:child_process'
import type { Cause } from '../../../src/signing.ts'
import type { Fields, Manner } from './signer.ts'

/** A mistake that somebody makes when signing, whatever the kind of key. */
export interface Mistake {
  readonly cause: Cause
  readonly what: string
  /** The field that has to be named, where it is one. */
  readonly field?: string
  readonly manner: Manner
  /** What the message holds, where it matters. */
  readonly fields?: Fields
}

/** A realistic message: an address, an amount, a name, a pass-through value, an empty one, a zero. */
export const message: Fields = {
  pid: '1001',
  out_trade_no: '20160806151343349',
  type: 'alipay',
  name: 'José & "Co" <b>',
  money: '10000.00',
  account_type: '0',
  attach: '',
  notify_url: 'https://shop.example/notify?tenant=7',
  param: 'a%3Db c+d',
  timestamp: '1700000000',
  sign_type: 'MD5',
  ext: '',
}

const only = (name: string, change: (value: string) => string) => (value: string, one: string) =>
  one === name ? change(value) : value

const encoded = (value: string) => encodeURIComponent(value)

const gbk = (text: string) =>
  new Uint8Array(execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: Buffer.from(text) }))

const chinese = { ...message, name: '测试支付2024', param: 'x' }

/** One for each cause that the text can show, and more where a cause has several faces. */
export const textMistakes: readonly Mistake[] = [
  {
    cause: 'empty-kept',
    what: 'all empty fields are signed',
    manner: { keep: () => true },
  },
  {
    cause: 'empty-kept',
    what: 'one of two empty fields is signed',
    field: 'attach',
    manner: { keep: (value, name) => value !== '' || name === 'attach' },
  },
  {
    cause: 'empty-dropped',
    what: 'a value of blanks is left out',
    field: 'param',
    fields: { ...message, param: '  ' },
    manner: { keep: value => value.trim() !== '' },
  },
  {
    cause: 'zero-dropped',
    what: 'the value 0 is left out',
    field: 'account_type',
    manner: { keep: value => value !== '' && value !== '0' },
  },
  {
    cause: 'sign-type-included',
    what: 'sign_type is signed',
    field: 'sign_type',
    manner: { omit: ['sign'] },
  },
  {
    cause: 'extra-field-signed',
    what: 'a framework adds a field here',
    field: '_URL_',
    fields: { ...message, _URL_: 'notify,mmk' },
    manner: { omit: ['sign', 'sign_type', '_URL_'] },
  },
  {
    cause: 'extra-field-signed',
    what: 'the signature’s own field is signed while it is empty',
    field: 'sign',
    fields: { ...message, sign: '' },
    manner: { omit: ['sign_type'], keep: (value, name) => value !== '' || name === 'sign' },
  },
  {
    cause: 'field-missing',
    what: 'a field is left out',
    field: 'type',
    manner: { omit: ['sign', 'sign_type', 'type'] },
  },
  {
    cause: 'field-missing',
    what: 'no field is signed',
    manner: { omit: Object.keys(message) },
  },
  {
    cause: 'field-order',
    what: 'fields are not sorted',
    manner: { order: names => names },
  },
  {
    cause: 'field-order',
    what: 'names are sorted without regard to case',
    fields: { ...message, Bank: 'kbz', _debug: '1' },
    manner: {
      order: names => names.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
    },
  },
  {
    cause: 'field-order',
    what: 'names are sorted by a locale',
    fields: { ...message, Bank: 'kbz', Name: 'x', amount_2: '1', 'amount-1': '2' },
    manner: { order: names => names.sort((a, b) => a.localeCompare(b, 'en')) },
  },
  {
    cause: 'pair-separator',
    what: 'pairs are joined with =>',
    manner: { write: pairs => pairs.map(pair => pair.join('=>')).join('&') },
  },
  {
    cause: 'pair-separator',
    what: 'only values are joined',
    manner: { write: pairs => pairs.map(([, value]) => value).join('') },
  },
  {
    cause: 'pair-separator',
    what: 'values stand in quotes',
    manner: { write: pairs => pairs.map(([name, value]) => `${name}="${value}"`).join('&') },
  },
  {
    cause: 'url-encoded',
    what: 'values are URL-encoded',
    manner: { value: encoded },
  },
  {
    cause: 'url-encoded',
    what: 'values are URL-encoded as a form',
    manner: { value: value => encoded(value).replaceAll('%20', '+') },
  },
  {
    cause: 'url-encoded',
    what: 'values are URL-encoded in lower case',
    manner: { value: value => encoded(value).replace(/%../g, one => one.toLowerCase()) },
  },
  {
    cause: 'url-encoded',
    what: 'only the address is URL-encoded',
    field: 'notify_url',
    manner: { value: only('notify_url', encoded) },
  },
  {
    cause: 'url-encoded',
    what: 'this side holds the values undecoded',
    fields: Object.fromEntries(
      Object.entries({ ...message, param: 'x' }).map(([name, value]) => [name, encoded(value)]),
    ),
    manner: { value: value => decodeURIComponent(value) },
  },
  {
    cause: 'html-escaped',
    what: 'values are escaped as PHP does',
    manner: {
      value: value =>
        value
          .replaceAll('&', '&amp;')
          .replaceAll('"', '&quot;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;'),
    },
  },
  {
    cause: 'html-escaped',
    what: 'fields are joined with &amp;',
    manner: { write: pairs => pairs.map(pair => pair.join('=')).join('&amp;') },
    fields: { ...message, name: 'VIP' },
  },
  {
    cause: 'html-escaped',
    what: 'this side holds an escaped value',
    field: 'name',
    fields: { ...message, name: 'Tom &amp; Jerry&#039;s' },
    manner: { value: only('name', () => "Tom & Jerry's") },
  },
  {
    cause: 'backslash-escaped',
    what: 'quotes carry backslashes',
    field: 'name',
    manner: { value: value => value.replaceAll('"', '\\"') },
  },
  {
    cause: 'backslash-escaped',
    what: 'slashes carry backslashes',
    field: 'notify_url',
    manner: { value: value => value.replaceAll('/', '\\/') },
  },
  {
    cause: 'backslash-escaped',
    what: 'letters are written as \\u',
    field: 'name',
    fields: chinese,
    manner: { value: only('name', () => '\\u6d4b\\u8bd5\\u652f\\u4ed82024') },
  },
  {
    cause: 'trimmed',
    what: 'a value is trimmed before signing',
    field: 'name',
    fields: { ...message, name: ' Aung ' },
    manner: { value: value => value.trim() },
  },
  {
    cause: 'trimmed',
    what: 'this side has trimmed a value',
    field: 'name',
    fields: { ...message, name: 'Aung' },
    manner: { value: only('name', value => `${value} `) },
  },
  {
    cause: 'number-format',
    what: 'an amount loses its zeros',
    field: 'money',
    manner: { value: only('money', () => '10000') },
  },
  {
    cause: 'number-format',
    what: 'an amount gets an exponent',
    field: 'money',
    manner: { value: only('money', () => '1e+04') },
  },
  {
    cause: 'number-format',
    what: 'an amount is printed as Java prints a double',
    field: 'money',
    fields: { ...message, money: '12345678.90' },
    manner: { value: only('money', () => '1.23456789E7') },
  },
  {
    cause: 'number-format',
    what: 'an amount is counted in the smallest unit',
    field: 'money',
    manner: { value: only('money', () => '1000000') },
  },
  {
    cause: 'number-format',
    what: 'a long number went through a float',
    field: 'out_trade_no',
    fields: { ...message, out_trade_no: '20160806151343349021' },
    manner: { value: only('out_trade_no', value => String(Number(value))) },
  },
  {
    cause: 'literal-null',
    what: 'an empty value is printed as null',
    field: 'attach',
    manner: { value: only('attach', () => 'null') },
  },
  {
    cause: 'literal-null',
    what: 'a boolean is printed as 1',
    field: 'param',
    fields: { ...message, param: 'true' },
    manner: { value: only('param', () => '1') },
  },
  {
    cause: 'charset',
    what: 'the bytes are GBK',
    fields: chinese,
    manner: { bytes: gbk },
  },
  {
    cause: 'charset',
    what: 'the bytes are ISO-8859-1',
    fields: message,
    manner: { bytes: text => Buffer.from(text, 'latin1') },
  },
  {
    cause: 'byte-order-mark',
    what: 'a byte order mark is signed',
    manner: { text: text => `\uFEFF${text}` },
  },
  {
    cause: 'byte-order-mark',
    what: 'the first name begins with one here',
    fields: { '\uFEFFa_id': '1', ...message },
    manner: {
      write: pairs =>
        pairs
          .map(pair => pair.join('='))
          .join('&')
          .replace(/^(.*)&\uFEFF(a_id=1)$/, '$2&$1'),
    },
  },
  {
    cause: 'unicode-form',
    what: 'accents are written apart',
    field: 'name',
    manner: { value: value => value.normalize('NFD') },
  },
  {
    cause: 'unicode-form',
    what: 'an invisible character is lost',
    field: 'name',
    fields: { ...message, name: 'U\u200BAung' },
    manner: { value: value => value.replaceAll('\u200B', '') },
  },
  {
    cause: 'entity-mangled',
    what: 'the text was copied out of a page',
    manner: {
      text: text => text.replace('&notify', '¬ify').replace('&para', '¶').replace('&times', '×'),
    },
  },
  {
    cause: 'entity-mangled',
    what: 'only one of the names was eaten',
    manner: { text: text => text.replace('&notify', '¬ify') },
  },
  {
    cause: 'entity-mangled',
    what: 'the message was copied out of a page here',
    fields: { pid: '1001', money: '1.00¬ify_url=2', type: 'wxpay' },
    manner: { text: () => 'money=1.00&notify_url=2&pid=1001&type=wxpay' },
  },
  {
    cause: 'double-decoded',
    what: 'the other side decodes once too often',
    field: 'param',
    manner: { value: only('param', () => 'a=b c+d') },
  },
  {
    cause: 'double-decoded',
    what: 'the other side takes a plus for a blank',
    field: 'param',
    manner: { value: only('param', () => 'a%3Db c d') },
  },
  {
    cause: 'value-changed',
    what: 'an address gets a slash',
    field: 'notify_url',
    fields: { ...message, notify_url: 'https://shop.example' },
    manner: { value: only('notify_url', value => `${value}/`) },
  },
  {
    cause: 'value-changed',
    what: 'a long value is cut',
    field: 'name',
    fields: { ...message, name: '测试'.repeat(40) },
    manner: { value: only('name', value => value.slice(0, 42)) },
  },
]
