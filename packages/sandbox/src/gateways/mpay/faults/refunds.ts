import { firstThen, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import type { Desk } from '../desk.ts'
import {
  amountFaults,
  anotherNumber,
  refusedAlthoughDone,
  signedFaults,
  stateFaults,
} from './common.ts'
import { signedAnew } from './resign.ts'

/** What is the same in all answers about a refund. */
const common = (desk: Desk): SpoilTable => ({
  ...{ ...signedFaults(desk), ...amountFaults(desk, 'money_refund') },
  'other-order': signedAnew(desk, value => ({
    ...{ ...value, no_refund: anotherNumber(value.no_refund), oid_refundno: '2018010100000000' },
  })),
})

export const refundWritten = (desk: Desk): SpoilTable => ({
  ...{ ...common(desk), ...refusedAlthoughDone },
  'unlisted-code': signedAnew(desk, withFields({ ret_code: '7654' })),
  'contradictory-fields': signedAnew(desk, withFields({ ret_code: '5005', sta_refund: '2' })),
})

export const refundQueried = (desk: Desk): SpoilTable => ({
  ...common(desk),
  ...stateFaults(desk, {
    unlisted: withFields({ sta_refund: '9' }),
    contradictory: withFields({ ret_code: '8901', sta_refund: '2' }),
    pending: withFields({ sta_refund: '1', settle_date: '' }),
    reversed: firstThen(withFields({ sta_refund: '2' }), withFields({ sta_refund: '3' })),
  }),
})
