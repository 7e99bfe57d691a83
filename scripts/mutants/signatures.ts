import { core, type Mutant, of } from './mutant.ts'

const eoopay = of('eoopay')
const epay = of('epay-mapi')
const mpay = of('mpay')
const tampered = 'that was tampered with'

/** How signatures are made and compared. */
export const signatures: readonly Mutant[] = [
  {
    name: 'compares signatures with ===',
    provider: 'mmk',
    file: 'attacks',
    part: 'under attack',
    edits: [
      core(
        'signing/digests.ts',
        'return left.length === right.length && nodeCrypto().timingSafeEqual(left, right)',
        'return left.length === right.length && one === other',
      ),
    ],
  },
  {
    name: 'compares signatures of different length, which throws',
    provider: 'epay-mapi',
    part: tampered,
    edits: [
      core(
        'signing/digests.ts',
        'return left.length === right.length && nodeCrypto()',
        'return nodeCrypto()',
      ),
    ],
  },
  {
    name: 'compares as much of a signature as came',
    provider: 'mmk',
    part: tampered,
    edits: [
      core(
        'signing/digests.ts',
        'return left.length === right.length && nodeCrypto().timingSafeEqual(left, right)',
        'return right.length > 0 && left.subarray(0, right.length).equals(right)',
      ),
    ],
  },
  {
    name: 'skips one field of the signature of a deposit',
    provider: 'mmk',
    file: 'exchanges',
    part: 'payments.create',
    edits: [eoopay('recipes.ts', "  'pay_userid',\n", '')],
  },
  {
    name: 'hands out fields that the signature does not cover',
    provider: 'mpay',
    part: 'a notification',
    edits: [
      core(
        'signing/compile.ts',
        '{ signed: pick(fields, selection.names(fields)) }',
        '{ signed: fields }',
      ),
    ],
  },
  {
    name: 'trusts the algorithm that a message names',
    provider: 'epay-mapi',
    file: 'attacks',
    part: '18\\.',
    edits: [
      core(
        'signing/judge.ts',
        "if (recipe === undefined) return 'wrong-algorithm'",
        'if (recipe === undefined) return { signed: message.decoded }',
      ),
    ],
  },
  {
    name: 'takes any algorithm of the gateway, whichever the account has',
    provider: 'mpay',
    part: tampered,
    edits: [
      mpay(
        'recipes.ts',
        "if (acceptedSignTypes === 'both') return",
        'if (acceptedSignTypes) return',
      ),
    ],
  },
  {
    name: 'believes a message without a signature',
    provider: 'payout-co',
    part: tampered,
    edits: [
      core('signing/judge.ts', "return 'missing-signature'", 'return { signed: message.decoded }'),
    ],
  },
  {
    name: 'takes its own signed request for a notification',
    provider: 'epay-mapi',
    part: tampered,
    edits: [
      epay(
        'notification.ts',
        '!isOrderId(orderId) || !isStatus(tradeStatus) ||',
        '!isOrderId(orderId) ||',
      ),
      epay('notification.ts', 'paymentStatusOf(tradeStatus)', "paymentStatusOf(tradeStatus ?? '')"),
    ],
  },
]
