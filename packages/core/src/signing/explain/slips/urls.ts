import type { Attempt } from '../attempt.ts'
import { allOf, attemptChange, rarely, signable, textChange, values } from '../changes.ts'
import type { Change, Slip } from '../slip.ts'

const hexOf = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

const strict = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, hexOf)
const asForm = (text: string) => new URLSearchParams({ '': text }).toString().slice(1)
const lowered = (text: string) => text.replace(/%[0-9A-F]{2}/g, one => one.toLowerCase())

const decoded = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))

/** Whether the message itself looks as if it had never been URL decoded. */
const looksEncoded = (base: Attempt): boolean => {
  const all = signable(base).map(name => base.fields[name] ?? '')
  const isEncoded = all.some(value => /%[0-9a-f]{2}/i.test(value))
  return isEncoded && all.every(value => /^[\w.~!*'()%+-]*$/.test(value))
}

const wholePairs = (encode: (text: string) => string) =>
  attemptChange(
    ({ write }) => ({
      write: pairs => write(pairs.map(([name, value]) => [encode(name), encode(value)])),
    }),
    'names and values',
  )

const asReceived: Slip['changes'] = (base, clues): Change[] => {
  const fields = clues.asReceived
  return fields === undefined || fields === base.fields
    ? []
    : [{ common: true, apply: attempt => ({ ...attempt, fields }) }]
}

const onceMore = allOf(
  values(text => decodeURIComponent(text)),
  rarely(values(decoded)),
  values(text => text.replaceAll('+', ' ')),
)

type Neighbours = readonly [name: string, next: string]

const neighbours = ({ fields }: Attempt): Neighbours[] => {
  const names = Object.keys(fields)
  return names.slice(1).map((next, at) => [names[at] ?? '', next] as const)
}

/** Makes one field of two that stand side by side. */
const rejoin =
  ([name, next]: Neighbours) =>
  ({ fields }: Attempt): Pick<Attempt, 'fields'> => {
    const { [name]: value = '', [next]: tail = '', ...others } = fields
    return { fields: { ...others, [name]: `${value}&${next}${tail && `=${tail}`}` } }
  }

/** What URL encoding does to values: too often, too seldom, or in another dialect. */
export const urlSlips: readonly Slip[] = [
  {
    cause: 'double-decoded',
    on: 'fields',
    says: 'The other side URL decoded {fields} once more than this side before signing.',
    fix: 'Decode a form exactly once; a `%` or `+` that is left belongs to the value.',
    changes: base => (looksEncoded(base) ? [] : onceMore(base)),
  },
  {
    cause: 'double-decoded',
    on: 'fields',
    says: 'Here {fields} was URL decoded twice.',
    fix: 'Decode a form exactly once: the framework has done it already.',
    changes: (base, { asReceived: raw = {} }) =>
      rarely(values((value, name) => decoded(raw[name] ?? encodeURIComponent(value))))(base),
  },
  {
    cause: 'double-decoded',
    on: 'fields',
    says: 'Here the message was decoded before it was parted into fields, so that an `&` inside {fields} parted it too.',
    fix: 'Part the raw body at `&` first, and decode each name and value after that.',
    changes: base => rarely(...neighbours(base).map(names => attemptChange(rejoin(names))))(base),
  },
  {
    cause: 'url-encoded',
    on: 'fields',
    says: 'Here {fields} is still URL-encoded, and the other side signed the decoded value.',
    fix: 'Decode the form once before checking.',
    changes: base =>
      looksEncoded(base) ? allOf(values(decodeURIComponent), values(decoded))(base) : [],
  },
  {
    cause: 'url-encoded',
    on: 'fields',
    says: 'The other side signed {detail} URL-encoded.',
    fix: 'Sign the plain values, and encode only what is sent.',
    changes: allOf(
      values(encodeURIComponent, 'the values'),
      values(asForm, 'the values, with `+` for blanks,'),
      rarely(
        values(strict, "the values, `!*()'` too,"),
        values(text => lowered(strict(text)), 'the values, in lower case,'),
        values(text => lowered(asForm(text)), 'the values, in lower case and `+` for blanks,'),
        values(encodeURI, 'the values, but not their `/` and `&`,'),
        values(text => text.replaceAll(' ', '+'), 'the blanks as `+`, and so left the values'),
        values(text => text.replaceAll(' ', '%20'), 'the blanks as `%20`, and so left the values'),
        wholePairs(encodeURIComponent),
        wholePairs(asForm),
      ),
    ),
  },
  {
    cause: 'url-encoded',
    on: 'fields',
    says: 'The other side signed the values as they stood in the message, before URL decoding.',
    fix: "Sign and check the decoded values, or set the reading `pairs: 'as-received'` if the gateway signs so.",
    changes: asReceived,
  },
  {
    cause: 'url-encoded',
    on: 'text',
    says: 'The other side URL-encoded the whole text, separators too, before signing it.',
    fix: 'Sign the plain text.',
    changes: rarely(textChange(encodeURIComponent), textChange(asForm), textChange(encodeURI)),
  },
]
