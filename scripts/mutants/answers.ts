import { core, type Mutant, of } from './mutant.ts'

const eoopay = of('eoopay')
const epay = of('epay-mapi')
const mpay = of('mpay')

/** What is made of an answer. */
export const answers: readonly Mutant[] = [
  {
    name: 'keeps one of two equal keys of an answer',
    provider: 'mpay',
    part: 'without an answer to be believed',
    edits: [core('wire/json.ts', 'if (names.length !== countMembers(text)) return null', '')],
  },
  {
    name: 'takes a queued payout for a paid one',
    provider: 'mmk',
    part: 'an answer > payouts.create',
    edits: [
      eoopay(
        'operations/create-payout.ts',
        "status: 'pending',\n    nextAction: null,",
        "status: 'succeeded',\n    amount: null,",
      ),
    ],
  },
  {
    name: 'takes every answered request for a payment',
    provider: 'mpay',
    part: 'an answer > payments.create',
    edits: [
      mpay(
        'step.ts',
        "return resultPay === undefined ? hasSettled(answer) : resultPay === 'SUCCESS'",
        "return resultPay === undefined || resultPay === 'SUCCESS'",
      ),
    ],
  },
  {
    name: 'maps a code of no list to failed',
    provider: 'epay-mapi',
    part: 'an answer > payments.create',
    edits: [
      epay(
        'refused.ts',
        "if (!isListed) return unclear('unlisted-code', words)",
        "if (!isListed) return { status: 'failed', reason: 'other', ...words, hints: [] }",
      ),
    ],
  },
  {
    name: 'maps a state of no list to failed',
    provider: 'payout-co',
    part: 'an answer > payouts.query',
    edits: [
      eoopay(
        'statuses.ts',
        "lookUp(payouts, status.toLowerCase()) ?? 'pending'",
        "lookUp(payouts, status.toLowerCase()) ?? 'failed'",
      ),
    ],
  },
  {
    name: 'believes the success of an answer that contradicts itself',
    provider: 'mmk',
    part: 'an answer > payouts.create',
    edits: [
      eoopay(
        'operations/create-payout.ts',
        "return codeFits && said.every(vote => vote === first) ? first : 'contradiction'",
        'return codeFits || true ? first : first',
      ),
    ],
  },
  {
    name: 'takes not found for a final failure',
    provider: 'mmk',
    part: 'an answer > payouts.query',
    edits: [
      eoopay(
        'operations/query-payout.ts',
        "if (status === 'not-found') return { status }",
        "if (status === 'not-found') return resultOf('failed', answer, gateway.currency)",
      ),
    ],
  },
  {
    name: 'takes the state of another order for its own',
    provider: 'payout-co',
    part: 'an answer > payouts.query',
    edits: [
      eoopay(
        'answers.ts',
        'isNoOther(answer, names.order, orderId) &&',
        'orderId !== undefined &&',
      ),
    ],
  },
  {
    name: 'takes the answer for another account for its own',
    provider: 'mmk',
    part: 'an answer > payments.query',
    edits: [
      eoopay(
        'answers.ts',
        'isNoOther(answer, accountNames, account) &&',
        'account !== undefined &&',
      ),
    ],
  },
  {
    name: 'calls figures verified that no signature fits',
    provider: 'mmk',
    part: 'an answer > balances.query',
    edits: [
      eoopay(
        'operations/query-balance.ts',
        'const hints = signed ? [] : [unverified]',
        'const hints = signed ? [] : []',
      ),
    ],
  },
  {
    name: 'believes a payout query whose signature does not fit',
    provider: 'payout-co',
    part: 'an answer > payouts.query',
    edits: [
      eoopay(
        'operations/query-payout.ts',
        "if (hasToFit(answer, gateway) && !context.signed) return unclear('bad-signature')",
        '',
      ),
    ],
  },
  {
    name: 'takes a word of one field for a verdict of another',
    provider: 'mmk',
    part: 'an answer > payouts.create',
    edits: [
      eoopay(
        'operations/create-payout.ts',
        "status: { success: 'yes', error: 'no' },",
        "status: { success: 'yes', error: 'no', 0: 'no' },",
      ),
    ],
  },
  {
    name: 'rounds amounts to cents before it compares them',
    provider: 'mmk',
    part: 'an answer > payments.create',
    edits: [
      core(
        'money/amount.ts',
        "return BigInt(whole + fraction.padEnd(decimals, '0'))",
        'return BigInt(Math.round(Number(text) * 100))',
      ),
    ],
  },
  {
    name: 'believes the query that anybody can answer',
    provider: 'epay-mapi',
    part: 'an answer > payments.query',
    edits: [
      epay(
        'operations/find-order.ts',
        'return { ...open, providerId, hints: hintsFor(order) }',
        "return claimsPaid(textOf(order, 'status'), undefined)\n" +
          "? { status: 'succeeded', providerId, requested: null, paidAt: null,\n" +
          "credited: { value: moneyIn(order) ?? '', currency: 'CNY' } }\n" +
          ': { ...open, providerId, hints: hintsFor(order) }',
      ),
    ],
  },
  {
    name: 'believes an answer whose signature is wrong',
    provider: 'mpay',
    part: 'an answer > payments.confirm',
    edits: [
      core(
        'request/read-answer.ts',
        "unreadable('bad-signature')",
        '{ ok: true, answer, signed: false }',
      ),
    ],
  },
]
