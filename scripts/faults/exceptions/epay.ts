import { exceptionsOf, noFigures } from './exception.ts'

const neverFinal = 'nothing that this query says is final'
const noYes = 'a code that is no number is no yes'

export const epay = [
  ...exceptionsOf(
    ['epay-mapi'],
    [
      [
        'payments.query',
        null,
        'pending',
        'the query is neither signed nor protected by a key: it settles nothing',
      ],
      ['payments.query', 'contradictory-fields', 'pending', neverFinal],
      ['payments.query', 'success-then-reversal', 'pending, then pending', neverFinal],
      [
        'payments.query',
        'other-spelling',
        'ProtocolError: not-the-documented-body',
        'the order comes as text, where the documents have an object',
      ],
      [
        'payments.create',
        'refused-although-created',
        'unknown: duplicate',
        'the code says duplicate, and no query of this gateway proves anything',
      ],
    ],
  ),
  ...exceptionsOf(
    ['epay-mapi, rainbow-v1'],
    [
      [
        'payments.query',
        'contradictory-fields',
        'pending',
        'paid is what every field calls paid, and anything else stays open',
      ],
      [['payments.query', 'refunds.query'], 'other-spelling', 'ProtocolError: refused', noYes],
      [
        'refunds.create',
        'other-spelling',
        'unknown: unlisted-code',
        'the code 1 means success in one copy of the document alone; servers answer 0',
      ],
      [
        'refunds.query',
        'contradictory-fields',
        'not-found',
        'the order is asked for, as there is no query of refunds: what counts as paid was not given back',
      ],
      [
        'refunds.query',
        'wrong-amount',
        'succeeded',
        'the amount in the answer is that of the order, and not of the refund',
      ],
      [
        'refunds.query',
        'pending-forever',
        'not-found, then not-found',
        'of an order that was not paid nothing was given back',
      ],
      [
        'refunds.query',
        'success-then-reversal',
        'not-found, then succeeded',
        'the order is paid at first, and given back later',
      ],
      ['balances.query', 'unlisted-code', 'ProtocolError: refused', noFigures],
    ],
  ),
]
