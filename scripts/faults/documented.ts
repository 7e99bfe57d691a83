import type { FaultName } from '../../packages/sandbox/src/index.ts'

/** What has to become of a call that meets a fault; {@link ordinary} stands for what it becomes without one. */
interface Documented {
  readonly write: string
  readonly read: string
}

/** Put in the place of what a call becomes when nothing is wrong. */
export const ordinary = '<ordinary>'

const same = (outcome: string): Documented => ({ write: outcome, read: outcome })

const believed = same(ordinary)
const unsent = same('TransportError, not sent')
const lost: Documented = {
  write: 'unknown: connection-lost',
  read: 'TransportError: connection-lost',
}
const late: Documented = { write: 'unknown: timeout', read: 'TransportError: timeout' }
const status = (code: number): Documented => ({
  write: 'unknown: http-status',
  read: `TransportError: http-status-${code}`,
})
const unclear = (cause: string): Documented => ({
  write: `unknown: ${cause}`,
  read: `ProtocolError: ${cause}`,
})
const noDocument = unclear('not-the-documented-body')

/** For faults that only writes have, or only reads. */
const never = 'never'

/**
 * The table "What came back decides" of the design, fault by fault, the same for every provider.
 * Written by hand: nothing here is read from what it judges.
 */
export const documented: Readonly<Record<FaultName, Documented>> = {
  'refuse-connection': unsent,
  'drop-before-commit': lost,
  'drop-after-commit': lost,
  'reset-after-commit': lost,
  'drop-mid-body': lost,
  'timeout-before-commit': late,
  'timeout-after-commit': late,
  'slow-drip': late,
  'endless-body': late,
  redirect: status(302),
  'too-many-requests': status(429),
  'server-error': status(500),
  'bad-gateway': status(502),
  'html-page': noDocument,
  'empty-body': noDocument,
  'truncated-json': noDocument,
  'byte-order-mark': believed,
  'duplicate-keys': noDocument,
  'wrong-content-type': believed,
  'huge-body': { write: 'unknown: too-large', read: 'TransportError: too-large' },
  'unlisted-code': { write: 'unknown: unlisted-code', read: 'pending' },
  'contradictory-fields': unclear('contradiction'),
  'wrong-amount': unclear('mismatch'),
  'other-order': unclear('mismatch'),
  'wrong-signature': unclear('bad-signature'),
  'missing-signature': unclear('bad-signature'),
  'extra-signed-field': believed,
  'other-spelling': believed,
  'not-found-then-found': { write: never, read: `not-found, then ${ordinary}` },
  'pending-forever': { write: never, read: 'pending, then pending' },
  'success-then-reversal': { write: never, read: 'succeeded, then refunded' },
  'refused-although-created': { write: `${ordinary}, by one query`, read: never },
  'forgetful-duplicates': { write: `${ordinary}, then ${ordinary}`, read: never },
}

/** What each call becomes when nothing is wrong. Queries are asked of orders that were paid. */
export const whenNothingIsWrong: Readonly<Record<string, string>> = {
  'payments.create': 'pending',
  'payments.submitReference': 'accepted',
  'payments.confirm': 'succeeded',
  'payments.query': 'succeeded',
  'payouts.create': 'pending',
  'payouts.query': 'succeeded',
  'refunds.create': 'succeeded',
  'refunds.query': 'succeeded',
  'balances.query': 'answered',
  'cards.bind': 'pending',
  'cards.confirmBind': 'succeeded',
  'cards.list': 'answered',
  'cards.unbind': 'succeeded',
}
