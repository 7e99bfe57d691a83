import { allOf, attemptChange, rarely } from '../changes.ts'
import { charsets } from '../charsets.ts'
import { rawBytes } from '../resplit.ts'
import type { Slip } from '../slip.ts'

const isPlainAscii = (text: string) => !/\P{ASCII}/u.test(text)

const inCharset = ({ name, encode }: (typeof charsets)[number]) =>
  attemptChange(
    attempt => (Object.values(attempt.fields).every(isPlainAscii) ? null : { encode }),
    name,
  )

/** How the text becomes bytes. These come last: a table has to be made for some of them. */
export const charsetSlips: readonly Slip[] = [
  {
    cause: 'charset',
    on: 'text',
    says: 'The other side turned the text into bytes as {detail}, not as UTF-8.',
    fix: 'Set UTF-8 on both sides, or send letters of ASCII only.',
    changes: allOf(
      ...charsets.slice(0, 1).map(inCharset),
      rarely(...charsets.slice(1).map(inCharset)),
    ),
  },
  {
    cause: 'charset',
    on: 'text',
    says: 'The message is in another charset than UTF-8; the other side signed its bytes as they are.',
    fix: 'Ask the gateway to send UTF-8, or decode the message by the charset that it names.',
    changes: (base, clues) => rarely(attemptChange(() => rawBytes(clues.asReceived)))(base),
  },
]
