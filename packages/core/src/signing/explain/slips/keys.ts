import type { KeyObject } from 'node:crypto'
import type { Key } from '../../digests.ts'
import { nodeCrypto } from '../../node-crypto.ts'
import type { Attempt } from '../attempt.ts'
import { allOf, attemptChange, rarely } from '../changes.ts'
import { placeholders } from '../placeholders.ts'
import type { Change, Slip } from '../slip.ts'

/** A change of a shared secret; a key pair is left alone. */
const secretChange = (change: (secret: string) => string, detail?: string) =>
  attemptChange(({ key }) => {
    if (typeof key !== 'string') return null
    const other = change(key)
    return other === key ? null : { key: other }
  }, detail)

const sameKind = (one: Key, other: Key) => typeof one === typeof other

/** The public half, which is all that checking takes. */
export const publicHalf = (key: KeyObject): KeyObject =>
  key.type === 'private' ? nodeCrypto().createPublicKey(key) : key

const otherKeys: Slip['changes'] = (base, { otherKeys: others }): Change[] =>
  others
    .filter(({ key }) => sameKind(key, base.key))
    .map(({ name, key }) => ({
      detail: name,
      common: true,
      apply: attempt => (attempt.key === key ? null : { ...attempt, key }),
    }))

const isEmptyAppend = ({ recipe }: Attempt) => recipe.key?.append === ''

const blanks = ['\r\n', '\r', '\t', '\u00A0', '\\n', '\\r\\n']

const withBlanks = allOf(
  secretChange(secret => secret.trim()),
  secretChange(secret => `${secret} `),
  secretChange(secret => `${secret}\n`),
  rarely(
    secretChange(secret => secret.replace(/\s/g, '')),
    ...blanks.map(blank => secretChange(secret => `${secret}${blank}`)),
    secretChange(secret => ` ${secret} `),
    secretChange(secret => `\n${secret}\n`),
  ),
)

// where nothing stands between the last value and the key, the blank may belong to either
const withBlanksBefore: Slip['changes'] = base => {
  const detail = isEmptyAppend(base)
    ? ', or the last value ends with one: the text is the same'
    : ''
  const changes = [' ', '\n', ...blanks].map(blank =>
    secretChange(secret => `${blank}${secret}`, detail),
  )
  return rarely(...changes)(base)
}

const spellings = rarely(
  secretChange(secret => secret.toUpperCase(), 'in upper case'),
  secretChange(secret => secret.toLowerCase(), 'in lower case'),
  ...['"', "'", '`'].map(mark =>
    secretChange(secret => mark + secret + mark, 'in quotation marks'),
  ),
  secretChange(secret => secret.replace(/^(["'`])(.*)\1$/s, '$2'), 'without its quotation marks'),
  secretChange(secret => Buffer.from(secret).toString('base64'), 'as base64'),
  secretChange(secret => encodeURIComponent(secret.toWellFormed()), 'URL-encoded'),
)

/** What goes wrong with a key before it is used. */
export const keySlips: readonly Slip[] = [
  {
    cause: 'wrong-key',
    on: 'key',
    says: 'The signature was made with another key: {detail}.',
    fix: 'Configure the key that belongs to this account and this direction.',
    changes: otherKeys,
  },
  {
    cause: 'key-whitespace',
    on: 'key',
    says: 'The key has a blank or a line end at one end, on one of the two sides.',
    fix: 'Paste the key again without anything around it, on both sides.',
    changes: withBlanks,
  },
  {
    cause: 'key-whitespace',
    on: 'key',
    says: 'The key has a blank or a line end before it, on one of the two sides{detail}.',
    fix: 'Paste the key again without anything around it, on both sides.',
    changes: withBlanksBefore,
  },
  {
    cause: 'byte-order-mark',
    on: 'key',
    says: 'A byte order mark stands before the key, on one of the two sides.',
    fix: 'Save the file that holds the key as UTF-8 without a byte order mark.',
    changes: rarely(
      secretChange(secret => `\uFEFF${secret}`),
      secretChange(secret => secret.replace(/^\uFEFF/, '')),
    ),
  },
  {
    cause: 'wrong-key',
    on: 'key',
    says: 'The signature was made with the same key {detail}.',
    fix: 'Use the key exactly as the gateway’s console shows it, on both sides.',
    changes: spellings,
  },
  {
    cause: 'wrong-key',
    on: 'key',
    says: 'The signature was made with a placeholder from documents or examples.',
    fix: 'Put the account’s real key in its place.',
    changes: rarely(...placeholders.map(text => secretChange(() => text))),
  },
  {
    cause: 'wrong-key',
    on: 'key',
    says: 'The signature was made with an empty key.',
    fix: 'Look where the key is read: its variable is empty or not there.',
    // where nothing stands before the key, an empty key is the same as none: see `key-join`
    changes: base => (isEmptyAppend(base) ? [] : rarely(secretChange(() => ''))(base)),
  },
]
