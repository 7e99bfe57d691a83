import type { FaultRow } from '../fault.ts'

/** What the answer says, or what the gateway remembers. Each gateway has its own, or a reason why not. */
export const gatewayFaults = {
  'unlisted-code': {
    number: 21,
    title: 'Unlisted code',
    phase: 'after',
    does: 'The answer has a code, or a state, that no document lists.',
  },
  'contradictory-fields': {
    number: 22,
    title: 'Contradiction',
    phase: 'after',
    does: 'One field of the answer says yes, and another no.',
  },
  'wrong-amount': {
    number: 23,
    title: 'Wrong amount',
    phase: 'after',
    does: 'The answer names another amount.',
  },
  'other-order': {
    number: 24,
    title: 'Another order’s answer',
    phase: 'after',
    does: 'The answer speaks of another order.',
  },
  'wrong-signature': {
    number: 25,
    title: 'Wrong signature',
    phase: 'after',
    does: 'The answer is signed with another key.',
  },
  'missing-signature': {
    number: 26,
    title: 'No signature',
    phase: 'after',
    does: 'The answer lacks its signature.',
  },
  'extra-signed-field': {
    number: 27,
    title: 'A field more',
    phase: 'after',
    does: 'The answer has a field that no document knows, signed like the others where any are.',
  },
  'other-spelling': {
    number: 28,
    title: 'Other spelling',
    phase: 'after',
    does: 'Documented fields come under other names, or written in another way, as relatives do it.',
  },
  'not-found-then-found': {
    number: 29,
    title: 'Found late',
    phase: 'after',
    lasts: 'order',
    does: 'The first query of an order does not find it, later ones do.',
  },
  'pending-forever': {
    number: 30,
    title: 'Pending forever',
    phase: 'after',
    lasts: 'order',
    does: 'Queries say pending, whatever became of the order.',
  },
  'success-then-reversal': {
    number: 31,
    title: 'Reversed later',
    phase: 'after',
    lasts: 'order',
    does: 'The first query says that it is paid, later ones that it is not.',
  },
  'refused-although-created': {
    number: 32,
    title: 'Refused, done',
    phase: 'after',
    does: 'It was done, and the answer is a refusal.',
  },
  'forgetful-duplicates': {
    number: 33,
    title: 'Duplicates forgotten',
    phase: 'after',
    does: 'A number that was taken more than two hours ago is taken once more, for a new order.',
  },
} as const satisfies Readonly<Record<string, FaultRow>>
