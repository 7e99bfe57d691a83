import type { Marks, WriteFixture } from '@pay/conformance'
import { doubtsOf, type Fields, type GatewayBodies, refusedProof } from './gateway.ts'

const orderId = 'P0000000001'
const page = 'https://pay.gateway.example/SP-1'
const made = { order: orderId, payment: 'SP-1', amount: '25.00', currency: 'EUR', state: 'open' }

/** @source GATEWAY.md, "Create a payment" and "Codes" */
export const createPayment = ({ ok, error, resign }: GatewayBodies, marks: Marks): WriteFixture => {
  const answer = (changes: Fields) => ok({ ...made, page, ...changes })
  const final = (code: string, reason: string) => ({
    name: `has the final code ${code}`,
    body: error(code),
    becomes: { status: 'failed', reason, code, message: 'no' },
  })
  return {
    input: {
      orderId,
      amount: { value: '25.00', currency: 'EUR' },
      // every character that an encoding may lose
      description: 'Café + "two" \'tickets\' % 😀',
      notifyUrl: 'https://shop.example/notify/samplepay',
      returnUrl: 'https://shop.example/return?a=b c',
      payerEmail: `${marks.word()}@mail.example`,
    },
    answers: [
      {
        name: 'has the page',
        body: answer({}),
        becomes: {
          ...{ status: 'pending', providerId: 'SP-1', refused: null },
          ...{ nextAction: { type: 'redirect', url: page }, evidence: { signed: true } },
        },
      },
      final('bad_field', 'bad-request'),
      final('bad_signature', 'credentials'),
      final('unknown_merchant', 'credentials'),
      final('amount_limit', 'limit'),
    ],
    doubtful: {
      ...doubtsOf(answer),
      'unlisted-code': [error('OK'), error('0'), error('constructor'), answer({ state: 'paid' })],
      contradiction: [JSON.stringify({ code: 'amount_limit', message: 'no', ...made })],
      incomplete: [
        answer({ page: '' }),
        answer({ page: 'javascript:alert(1)' }),
        answer({ state: '' }),
        '{}',
      ],
    },
    refusal: {
      body: error('refused', 'not today'),
      becomes: { status: 'failed', reason: 'other', code: 'refused', message: 'not today' },
      duplicate: [error('duplicate')],
    },
    proofs: {
      failed: [refusedProof],
    },
    resign,
    echo: words => [
      error('amount_limit', words),
      error('refused', words),
      error(words, words),
      answer({ [words]: words, surprise: words }),
    ],
  }
}
