import { firstThen, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import {
  amountFaults,
  anotherNumber,
  refusedAlthoughDone,
  signedFaults,
  stateFaults,
} from './common.ts'
import type { Resign } from './resign.ts'

/** What is the same in all answers about a refund. */
const common = (resign: Resign): SpoilTable => ({
  ...{ ...signedFaults(resign), ...amountFaults(resign, 'money_refund') },
  'other-order': resign.anew(value => ({
    ...{ ...value, no_refund: anotherNumber(value.no_refund), oid_refundno: '2018010100000000' },
  })),
})

export const refundWritten = (resign: Resign): SpoilTable => ({
  ...{ ...common(resign), ...refusedAlthoughDone },
  'unlisted-code': resign.anew(withFields({ ret_code: '7654' })),
  'contradictory-fields': resign.anew(withFields({ ret_code: '5005', sta_refund: '2' })),
})

export const refundQueried = (resign: Resign): SpoilTable => ({
  ...common(resign),
  ...stateFaults(resign, {
    unlisted: withFields({ sta_refund: '9' }),
    contradictory: withFields({ ret_code: '8901', sta_refund: '2' }),
    pending: withFields({ sta_refund: '1', settle_date: '' }),
    reversed: firstThen(withFields({ sta_refund: '2' }), withFields({ sta_refund: '3' })),
  }),
})
