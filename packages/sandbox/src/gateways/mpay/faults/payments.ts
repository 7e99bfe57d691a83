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

/** What is the same in all answers about a payment. */
const common = (desk: Desk): SpoilTable => ({
  ...{ ...signedFaults(desk), ...amountFaults(desk, 'money_order') },
  'other-order': signedAnew(desk, value => ({
    ...{ ...value, no_order: anotherNumber(value.no_order), oid_paybill: '2018010100000000' },
  })),
})

export const paymentWritten = (desk: Desk): SpoilTable => ({
  ...{ ...common(desk), ...refusedAlthoughDone },
  'unlisted-code': signedAnew(desk, withFields({ ret_code: '7654' })),
  'contradictory-fields': signedAnew(desk, withFields({ result_pay: 'FAILURE' })),
})

export const paymentQueried = (desk: Desk): SpoilTable => ({
  ...common(desk),
  ...stateFaults(desk, {
    unlisted: withFields({ result_pay: 'FROZEN' }),
    contradictory: withFields({ ret_code: '8901', result_pay: 'SUCCESS' }),
    pending: withFields({ result_pay: 'PROCESSING', settle_date: '' }),
    reversed: firstThen(
      withFields({ result_pay: 'SUCCESS' }),
      withFields({ result_pay: 'REFUND' }),
    ),
  }),
})
