import { exceptionsOf, noFigures } from './exception.ts'

const unproven =
  'no document says what the signature of the figures covers: they come as unverified, and decide nothing'

export const eoopay = [
  ...exceptionsOf(
    ['payout-co'],
    [
      [
        'payments.submitReference',
        null,
        'refused',
        'only channels of Myanmar lead to a transfer by hand, so there is none to refer to',
      ],
    ],
  ),
  ...exceptionsOf(
    ['mmk', 'payout-co'],
    [
      [
        'payments.query',
        'contradictory-fields',
        'pending',
        'some operators answer returncode 00 to every question: paid is what both fields call paid',
      ],
      [
        'payouts.query',
        'success-then-reversal',
        'succeeded, then failed',
        'its page has no other state for money that came back',
      ],
      ['balances.query', 'unlisted-code', 'ProtocolError: refused', noFigures],
      ['balances.query', 'wrong-signature', 'answered', unproven],
      ['balances.query', 'missing-signature', 'answered', unproven],
    ],
  ),
  ...exceptionsOf(
    ['mmk'],
    [
      [
        'payments.submitReference',
        'unlisted-code',
        'refused',
        'every status other than 00 is documented as not taken, and a reference moves no money',
      ],
      [
        'payments.submitReference',
        'refused-although-created',
        'refused',
        'it is a documented refusal of the reference: what became of the deposit, its query says',
      ],
    ],
  ),
]
