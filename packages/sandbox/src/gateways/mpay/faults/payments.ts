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

/** What is the same in all answers about a payment. */
const common = (resign: Resign): SpoilTable => ({
  ...{ ...signedFaults(resign), ...amountFaults(resign, 'money_order') },
  'other-order': resign.anew(value => ({
    ...{ ...value, no_order: anotherNumber(value.no_order), oid_paybill: '2018010100000000' },
  })),
})

export const paymentWritten = (resign: Resign): SpoilTable => ({
  ...{ ...common(resign), ...refusedAlthoughDone },
  'unlisted-code': resign.anew(withFields({ ret_code: '7654' })),
  'contradictory-fields': resign.anew(withFields({ result_pay: 'FAILURE' })),
})

export const paymentQueried = (resign: Resign): SpoilTable => ({
  ...common(resign),
  ...stateFaults(resign, {
    unlisted: withFields({ result_pay: 'FROZEN' }),
    contradictory: withFields({ ret_code: '8901', result_pay: 'SUCCESS' }),
    pending: withFields({ result_pay: 'PROCESSING', settle_date: '' }),
    reversed: firstThen(
      withFields({ result_pay: 'SUCCESS' }),
      withFields({ result_pay: 'REFUND' }),
    ),
  }),
})
