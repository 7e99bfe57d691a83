import { joined } from '../attempt.ts'
import { allOf, attemptChange, rarely, textChange, values } from '../changes.ts'
import { escapeHtml, unescapeHtml } from '../html.ts'
import type { Slip } from '../slip.ts'

const addSlashes = (text: string) => text.replace(/[\\'"]/g, '\\$&').replaceAll('\0', '\\0')
const jsonText = (text: string) => JSON.stringify(text).slice(1, -1)
const ascii = (text: string) =>
  text.replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const parsed = (text: string) => String(JSON.parse(`"${text.replace(/(?<!\\)"/g, '\\"')}"`))

/** What escaping for scripts and pages does to values and separators. */
export const escapeSlips: readonly Slip[] = [
  {
    cause: 'backslash-escaped',
    on: 'fields',
    says: 'The other side signed {fields} with backslashes before quotes, slashes or in the place of letters.',
    fix: 'Sign the plain value: unescape JSON once, and never sign what `addslashes` made of it.',
    changes: allOf(
      values(text => text.replaceAll('/', '\\/')),
      values(addSlashes),
      rarely(
        values(text => text.replace(/["\\]/g, '\\$&')),
        values(text => text.replaceAll("'", "\\'")),
        values(jsonText),
        values(text => ascii(jsonText(text))),
        values(text => ascii(jsonText(text).replaceAll('/', '\\/'))),
      ),
    ),
  },
  {
    cause: 'backslash-escaped',
    on: 'fields',
    says: 'Here {fields} still carries backslashes that the other side did not sign.',
    fix: 'Parse the JSON once before checking, and switch off whatever escapes request values.',
    changes: rarely(
      values(text => text.replaceAll('\\/', '/')),
      values(text => text.replace(/\\(.)/gs, '$1')),
      values(parsed),
    ),
  },
  {
    cause: 'html-escaped',
    on: 'fields',
    says: 'The other side signed {fields} escaped for HTML.',
    fix: 'Keep `& < > " \'` out of what you send, or sign the escaped value if the gateway does.',
    changes: allOf(
      ...escapeHtml.slice(0, 2).map(change => values(change)),
      rarely(...escapeHtml.slice(2).map(change => values(change))),
    ),
  },
  {
    cause: 'html-escaped',
    on: 'fields',
    says: 'Here {fields} is escaped for HTML, and the other side signed it unescaped.',
    fix: 'Check the value as it was received, before any filter of the framework.',
    changes: values(unescapeHtml),
  },
  {
    cause: 'html-escaped',
    on: 'text',
    says: 'The other side joined the fields with `&amp;` in the place of `&`.',
    fix: 'Join with a bare `&`: look for `arg_separator.output`, or for a template that escapes.',
    changes: rarely(
      attemptChange(() => ({ write: joined('=', '&amp;') })),
      textChange(text => text.replaceAll('&', '&amp;')),
      attemptChange(({ place, finish }) => ({
        finish: text => finish(text).replaceAll('&', '&amp;'),
        place: (text, key) => `${text}${place('', key).replaceAll('&', '&amp;')}`,
      })),
    ),
  },
]
