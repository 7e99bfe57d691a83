import type { FieldDescription } from '@pay/core'
import { valueAt } from '../paths.ts'

/** What is done to a good value to make it a wrong one. */
export type Wrong = readonly [name: string, spoil: (value: unknown) => unknown]

const constant = (name: string, value: unknown): Wrong => [name, () => value]

const always: readonly Wrong[] = [
  constant('null', null),
  constant('empty text', ''),
  constant('a list', []),
  constant('an object', { surprise: 1 }),
  constant('a function', () => 'x'),
]

const inText = (name: string, text: string): Wrong => [name, value => `${value}${text}${value}`]

const texts: readonly Wrong[] = [
  ...always,
  constant('blanks', '   '),
  constant('a number', 12345),
  inText('a line end inside', '\r\n'),
  inText('a null character inside', '\u0000'),
  inText('an escape character inside', '\u001b[2J'),
  inText('half a character inside', '\ud800'),
]

const money = (name: string, value: unknown): Wrong => [
  name,
  given => ({ ...Object(given), value }),
]

const amounts: readonly Wrong[] = [
  constant('a number', 1000),
  constant('text', '1000.00'),
  money('a number as value', 1000),
  money('more decimals than there are', '1000.00001'),
  ...[
    '0',
    '0.00',
    '-1',
    '+1',
    '1e3',
    '0x10',
    '1,000',
    '1 000',
    ' 1',
    '1 ',
    '01',
    '.5',
    '1.',
    '',
  ].map(text => money(`the value "${text}"`, text)),
  ...['NaN', 'Infinity', '١٢٣', '9'.repeat(60)].map(text => money(`the value "${text}"`, text)),
  ['another currency', given => ({ ...Object(given), currency: 'XXX' })],
  ['no currency', given => ({ value: valueAt(given, 'value') })],
  ['an unknown member', given => ({ ...Object(given), unit: 'cents' })],
]

const times: readonly Wrong[] = [
  ...always,
  constant('no date', 'yesterday'),
  constant('an invalid date', new Date(Number.NaN)),
]

/** Values that a field of each kind has to refuse. */
export const wrongs: Readonly<Record<FieldDescription['kind'], readonly Wrong[]>> = {
  text: texts,
  choice: [...always, constant('of no list', 'surprise'), constant('a number', 1)],
  url: [
    ...texts,
    constant('no address', 'shop.example'),
    constant('a script', 'javascript:alert(1)'),
  ],
  money: [...always, ...amounts],
  time: times,
}
