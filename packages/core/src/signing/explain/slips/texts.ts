import { textOf } from '../attempt.ts'
import { allOf, attemptChange, rarely, textChange, values } from '../changes.ts'
import { mangled, mangledBy, unmangled } from '../entities.ts'
import { resplit } from '../resplit.ts'
import type { Slip } from '../slip.ts'

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g

/** Blanks, marks and letters that look alike. */
export const textSlips: readonly Slip[] = [
  {
    cause: 'trimmed',
    on: 'fields',
    says: 'The other side trimmed {fields} before signing.',
    fix: 'Trim values once, before signing and sending alike.',
    changes: allOf(
      values(text => text.trim()),
      rarely(
        values(text => text.replace(/[ \t\r\n]+$/, '')),
        values(text => text.replace(/\s+/g, ' ').trim()),
        values(text => text.replace(/\s/g, '')),
        values(text => text.replace(/\r\n?|\n/g, '')),
        values(text => text.replaceAll('\r\n', '\n')),
      ),
    ),
  },
  {
    cause: 'trimmed',
    on: 'fields',
    says: 'The other side signed {fields} with a blank or line end that is not here any more.',
    fix: 'Check values as they were received, and trim after the check only.',
    changes: rarely(
      values(text => `${text} `),
      values(text => ` ${text}`),
      values(text => `${text}\n`),
      values(text => `${text}\r\n`),
      values(text => `${text}\t`),
      values(text => text.replaceAll('\n', '\r\n')),
    ),
  },
  {
    cause: 'unicode-form',
    on: 'fields',
    says: 'The other side signed {fields} in another Unicode form, or without its invisible characters.',
    fix: 'Sign the very characters that are sent; normalise before signing or not at all.',
    changes: rarely(
      values(text => text.normalize('NFC')),
      values(text => text.normalize('NFD')),
      values(text => text.normalize('NFKC')),
      values(text => text.normalize('NFKD')),
      values(text => text.replace(invisible, '')),
      values(text => text.replaceAll('\u00A0', ' ')),
      values(text => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')),
    ),
  },
  {
    cause: 'entity-mangled',
    on: 'text',
    says: 'The other side’s text went through HTML: `&not`, `&times`, `&para` and the like became signs.',
    fix: 'Never build the text or a link inside a page; escape the `&` there, or do not put it there.',
    changes: base => {
      const text = textOf(base)
      const partly = mangledBy.filter(change => change(text) !== text)
      return rarely(...[mangled, ...partly].map(change => textChange(change)))(base)
    },
  },
  {
    cause: 'entity-mangled',
    on: 'fields',
    says: 'The message went through HTML here: `&not`, `&times`, `&para` and the like became signs.',
    fix: 'Take the message as it was received, not as a page or an editor shows it.',
    changes: rarely(attemptChange(attempt => resplit(attempt, unmangled))),
  },
  {
    cause: 'byte-order-mark',
    on: 'text',
    says: 'The other side signed a byte order mark before the text.',
    fix: 'Write the text, and the files that it comes from, as UTF-8 without a byte order mark.',
    changes: textChange(text => `\uFEFF${text}`),
  },
  {
    cause: 'byte-order-mark',
    on: 'fields',
    says: 'The message begins with a byte order mark here, which the other side did not sign.',
    fix: 'Take it off before the message is parsed.',
    changes: rarely(
      attemptChange(attempt => resplit(attempt, text => text.replaceAll('\uFEFF', ''))),
    ),
  },
  {
    cause: 'byte-order-mark',
    on: 'fields',
    says: 'The other side signed a byte order mark before the value of {fields}.',
    fix: 'Save the file or template that the value comes from without a byte order mark.',
    changes: rarely(values(text => `\uFEFF${text}`)),
  },
]
