import type { FaultRow } from '../fault.ts'

/** The right answer, written wrongly. Every call that answers JSON can have these. */
export const jsonFaults = {
  'truncated-json': {
    number: 16,
    title: 'Half of the JSON',
    phase: 'after',
    does: 'The answer is the first half of its text, and the message is whole otherwise.',
  },
  'byte-order-mark': {
    number: 17,
    title: 'Byte order mark',
    phase: 'after',
    does: 'The right answer begins with a byte order mark.',
  },
  'duplicate-keys': {
    number: 18,
    title: 'A key twice',
    phase: 'after',
    does: 'The first key of the right answer comes twice, the first time with another value.',
  },
  'wrong-content-type': {
    number: 19,
    title: 'Wrong content type',
    phase: 'after',
    does: 'The right answer says that it is HTML.',
  },
  'huge-body': {
    number: 20,
    title: '30 MB',
    phase: 'after',
    does: 'The right answer stands behind 30 MB of blanks.',
  },
} as const satisfies Readonly<Record<string, FaultRow>>
