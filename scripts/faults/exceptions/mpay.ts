import { exceptionsOf } from './exception.ts'

export const mpay = exceptionsOf(
  ['mpay'],
  [
    [
      ['payments.create', 'payments.confirm'],
      'contradictory-fields',
      'pending',
      'the code says that the request was done, result_pay that nothing is paid: together that is an open order',
    ],
    [
      ['payments.create', 'payments.confirm'],
      'refused-although-created',
      'unknown: undecided',
      '9999, a system error, is documented as no refusal',
    ],
    ['refunds.create', null, 'pending', 'refunds are given back later, after their application'],
    [
      'refunds.create',
      'contradictory-fields',
      'unknown: undecided',
      '5005 says that the refund failed and wants it repeated: it is documented as no refusal',
    ],
    [
      'refunds.create',
      'refused-although-created',
      'unknown: undecided',
      '9999, a system error, is documented as no refusal',
    ],
    [
      'refunds.create',
      'forgetful-duplicates',
      'pending, then succeeded, by one query',
      'nothing of the payment is left to give back, and the query finds the refund that was made',
    ],
    [
      'cards.bind',
      'contradictory-fields',
      'unknown: duplicate',
      '3009 says that the card is bound already, whatever else is said',
    ],
    [
      ['cards.bind', 'cards.confirmBind', 'cards.unbind'],
      'refused-although-created',
      'unknown: undecided',
      '9999, a system error, is documented as no refusal, and no query settles it',
    ],
    [
      'cards.list',
      'unlisted-code',
      'ProtocolError: unlisted-code',
      'a list has no state that could be open',
    ],
    [
      'refunds.query',
      'success-then-reversal',
      'succeeded, then failed',
      'a refund that did not arrive has failed: it has no other state',
    ],
  ],
)
