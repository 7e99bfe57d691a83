import { allOf, attemptChange } from '../changes.ts'
import type { Slip } from '../slip.ts'

const receivedChange = (change: (received: string) => string) =>
  attemptChange(({ received }) => {
    const other = change(received)
    return other === received ? null : { received: other }
  })

const unpercented = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const padded = (text: string) => text + '='.repeat((4 - (text.length % 4)) % 4)

const unescaped = (text: string) =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,5});/g, (_, code) => String.fromCharCode(Number(code)))

/** What happens to a signature on its way. */
export const receivedSlips: readonly Slip[] = [
  {
    cause: 'trimmed',
    on: 'received',
    says: 'The signature has blanks or line ends around it.',
    fix: 'Take them off before comparing.',
    changes: receivedChange(text => text.trim()),
  },
  {
    cause: 'base64-space',
    on: 'received',
    says: 'The plus signs of the signature’s base64 became blanks on the way.',
    fix: 'Send the signature URL-encoded (`+` as `%2B`), and decode the form once only.',
    changes: receivedChange(text => text.replaceAll(' ', '+')),
  },
  {
    cause: 'base64-space',
    on: 'received',
    says: 'The signature’s base64 is broken over several lines.',
    fix: 'Write it on one line.',
    changes: allOf(
      receivedChange(text => text.replace(/\s/g, '')),
      receivedChange(text => text.replace(/\\r|\\n/g, '')),
    ),
  },
  {
    cause: 'base64-url',
    on: 'received',
    says: 'The signature’s base64 is of the URL-safe kind, or lost its padding.',
    fix: 'Use the standard alphabet with `+`, `/` and the `=` at its end.',
    changes: receivedChange(text => padded(text.replaceAll('-', '+').replaceAll('_', '/'))),
  },
  {
    cause: 'url-encoded',
    on: 'received',
    says: 'The signature itself is still URL-encoded.',
    fix: 'Decode the form once before comparing, or encode it once only when sending.',
    changes: allOf(
      receivedChange(unpercented),
      receivedChange(text => unpercented(unpercented(text))),
    ),
  },
  {
    cause: 'html-escaped',
    on: 'received',
    says: 'The signature is escaped for HTML.',
    fix: 'Take it from the message as it was received, not from a page.',
    changes: receivedChange(unescaped),
  },
  {
    cause: 'backslash-escaped',
    on: 'received',
    says: 'The slashes of the signature carry backslashes.',
    fix: 'Parse the JSON instead of cutting the signature out of it.',
    changes: receivedChange(text => text.replaceAll('\\/', '/')),
  },
]
