import { type Attempt, joined } from '../attempt.ts'
import { allOf, attemptChange, rarely, textChange } from '../changes.ts'
import type { Slip } from '../slip.ts'

type Write = Attempt['write']

const written = (write: Write, detail: string) => attemptChange(() => ({ write }), detail)

const withPair = (pair: string) =>
  written(joined(pair, '&'), `with \`${pair}\` between name and value`)

const withJoin = (join: string, shown = `\`${join}\``) =>
  written(joined('=', join), `with ${shown} between the fields`)

const valuesBy =
  (join: string): Write =>
  pairs =>
    pairs.map(([, value]) => value).join(join)

const quoted =
  (mark: string): Write =>
  pairs =>
    pairs.map(([name, value]) => `${name}=${mark}${value}${mark}`).join('&')

const asJson: Write = pairs => JSON.stringify(Object.fromEntries(pairs))

/** What stands between names, values and fields. */
export const separatorSlips: readonly Slip[] = [
  {
    cause: 'pair-separator',
    on: 'text',
    says: 'The other side joined the fields {detail}.',
    fix: 'Join them as the gateway’s document says: the recipe’s `pair` and `join`.',
    changes: allOf(
      withPair('=>'),
      withPair('='),
      written(valuesBy(''), 'as bare values, one directly behind the other'),
      rarely(
        written(valuesBy('&'), 'as bare values with `&` between them'),
        written(joined('', ''), 'with nothing between names, values and fields'),
        written(joined('=', ''), 'with nothing between the fields'),
        written(joined('', '&'), 'with nothing between name and value'),
        withPair(':'),
        withPair(' = '),
        withPair('=='),
        withJoin(','),
        withJoin('|'),
        withJoin(';'),
        withJoin('&&'),
        withJoin(' '),
        withJoin('\n', 'line ends'),
        withJoin('\r\n', 'line ends'),
        written(valuesBy('|'), 'as bare values with `|` between them'),
        written(valuesBy(','), 'as bare values with `,` between them'),
        written(quoted('"'), 'with quotation marks around the values'),
        written(quoted("'"), 'with single quotes around the values'),
        written(asJson, 'as JSON'),
      ),
    ),
  },
  {
    cause: 'pair-separator',
    on: 'text',
    says: 'The other side’s text has {detail}.',
    fix: 'Take it off: separators stand between fields only.',
    changes: rarely(
      textChange(text => `${text}&`, 'an `&` behind the last field'),
      textChange(text => `&${text}`, 'an `&` before the first field'),
      textChange(text => `?${text}`, 'a `?` before the first field'),
      textChange(text => `${text}\n`, 'a line end behind it'),
      textChange(text => `${text} `, 'a blank behind it'),
    ),
  },
]
