import { exceptionsOf, noFigures } from './exception.ts'

const neverFinal = 'nothing that this query says is final'
const noYes = 'a code that is no number is no yes'

const v1 = 'epay-mapi, rainbow-v1'
const v2 = 'epay-mapi, rainbow-v2'

const withoutProof = [
  ...exceptionsOf(
    ['epay-mapi', 'epay-mapi, ypay'],
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
    ],
  ),
  ...exceptionsOf(
    ['epay-mapi'],
    [
      [
        'payments.create',
        'refused-although-created',
        'unknown: duplicate',
        'the code says duplicate, and no query of this gateway proves anything',
      ],
    ],
  ),
  ...exceptionsOf(
    ['epay-mapi, ypay'],
    [
      [
        'payments.create',
        'refused-although-created',
        'unknown: refused',
        'one code stands for every failure, and no query of this gateway proves anything',
      ],
    ],
  ),
]

const rainbow = [
  ...exceptionsOf(
    [v1, v2],
    [
      [
        'payments.query',
        'contradictory-fields',
        'pending',
        'paid is what every field calls paid, and anything else stays open',
      ],
    ],
  ),
  ...exceptionsOf(
    [v1],
    [
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
  ...exceptionsOf(
    [v2],
    [
      [
        ['payments.create', 'refunds.create'],
        'refused-although-created',
        'unknown: refused',
        'a no that the gateway did not sign settles nothing, unless a setting says so',
      ],
      [
        'refunds.query',
        'contradictory-fields',
        'ProtocolError: refused',
        'the code refuses the question, whatever stands beside it',
      ],
      [
        'refunds.query',
        'success-then-reversal',
        'succeeded, then pending',
        'the gateway tries a refund again that it did not make',
      ],
    ],
  ),
]

export const epay = [...withoutProof, ...rainbow]
