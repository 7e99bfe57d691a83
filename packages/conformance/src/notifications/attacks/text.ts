import { encode, messageAround, messageOf } from '../message.ts'
import { type Attack, type Given, type Hostile, signedAnyway } from './attack.ts'

const gbk = Buffer.from([0xc4, 0xe3])
const replacement = '\uFFFD\uFFFD'
const replacementEscaped = encodeURIComponent(replacement)

const withBytes = (text: string, marker: string) => {
  const [before = '', after = ''] = text.split(marker)
  return Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)])
}

/** Bytes that are no UTF-8, with the signature of what a lenient reader makes of them. */
const notUtf8 = ({ genuine: { as, fields }, fixtures }: Given): Hostile[] => {
  const text = encode(as, fixtures.sign({ ...fields, extra: replacement }))
  if (as === 'json') return [['bare', messageAround(as, withBytes(text, replacement))]]
  const escaped: Hostile = [
    'escaped',
    messageAround(as, text.replace(replacementEscaped, '%C4%E3')),
  ]
  if (as === 'query') return [escaped]
  return [escaped, ['bare', messageAround(as, withBytes(text, replacementEscaped))]]
}

const neither = [
  '',
  '[]',
  '[{}]',
  'null',
  '"text"',
  '{',
  '{"a":',
  '&&&',
  '%',
  '=',
  '\u0000',
  '<a/>',
]

/** What is done to the text of a message, or to the request around it. */
export const ofText: readonly Attack[] = [
  { name: 'bytes that are no UTF-8', make: notUtf8 },
  {
    name: 'a byte order mark before a form',
    make: ({ genuine: { as, fields }, fixtures }) =>
      as === 'json'
        ? []
        : ['\uFEFF', '%EF%BB%BF']
            .filter(mark => as === 'form' || mark.startsWith('%'))
            .map(mark => [
              mark === '\uFEFF' ? 'bare' : 'escaped',
              messageAround(as, `${mark}${encode(as, fixtures.sign(fields))}`),
            ]),
  },
  {
    name: 'what is neither a form nor an object',
    make: ({ genuine: { as } }) =>
      neither.map(text => [JSON.stringify(text), messageAround(as, text)]),
  },
  { name: '65 kB', make: given => [signedAnyway(given, '', { extra: 'x'.repeat(65 * 1024) })] },
  {
    name: 'another method',
    make: ({ genuine, fixtures }) =>
      ['PUT', 'PATCH', 'DELETE', 'PROPFIND'].map(method => [
        method,
        { ...messageOf('form', fixtures.sign(genuine.fields)), method },
      ]),
  },
  {
    name: 'keys in the query beside a body',
    make({ genuine: { as, fields }, fixtures }) {
      const message = messageOf(as, fixtures.sign(fields))
      const queries = as === 'query' ? [] : ['orderid=evil', 'x', 'tenant=7', 'a[]=1']
      return queries.map(query => [query, { ...message, url: `${message.url}?${query}` }])
    },
  },
]
