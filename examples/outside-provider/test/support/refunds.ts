import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { doubtsOf, type Fields, type GatewayBodies, refusedProof } from './gateway.ts'

const orderId = 'P0000000001'
const refundId = 'R0000000001'
const amount = { value: '25.00', currency: 'EUR' }

/** A refund as the gateway tells of it. */
export const refund = {
  ...{ order: orderId, refund: refundId, amount: '25.00', currency: 'EUR', state: 'queued' },
}

const doubts = (answer: (changes: Fields) => string) => {
  const common = doubtsOf(answer)
  const ofAnother = answer({ refund: 'R0000000002' })
  return { ...common, 'other-order': [...common['other-order'], ofAnother] }
}

/** @source GATEWAY.md, "Refund a payment" and "Codes" */
export const createRefund = ({ ok, error, resign, ours }: GatewayBodies): WriteFixture => {
  const answer = (changes: Fields) => ok({ ...refund, ...changes })
  const final = (code: string, reason: string) => ({
    name: `has the final code ${code}`,
    body: error(code),
    becomes: { status: 'failed', reason, code, refundId },
  })
  return {
    input: { orderId, refundId, amount },
    answers: [
      { name: 'says queued', body: answer({}), becomes: { status: 'pending', refundId } },
      {
        name: 'says done',
        body: answer({ state: 'done' }),
        becomes: { status: 'succeeded', refundId, amount },
      },
      final('amount_limit', 'limit'),
      final('not_paid', 'not-allowed'),
    ],
    doubtful: {
      ...doubts(answer),
      'unlisted-code': [error('surprise'), answer({ state: 'rejected' })],
      contradiction: [JSON.stringify({ code: 'not_paid', message: 'no', ...refund })],
      incomplete: [answer({ state: '' }), '{}'],
    },
    refusal: {
      body: error('refused', 'not today'),
      becomes: { status: 'failed', reason: 'other', code: 'refused', refundId },
      duplicate: [error('duplicate')],
    },
    proofs: {
      succeeded: [{ ...ours, refund: /^R0000000001$/, state: /^done$/ }],
      failed: [refusedProof],
    },
    resign,
    echo: words => [error('not_paid', words), error('refused', words), error(words, words)],
  }
}

/** @source GATEWAY.md, "Ask for a refund" and "Codes" */
export const queryRefund = ({ ok, error, resign, ours }: GatewayBodies): ReadFixture => {
  const answer = (changes: Fields) => ok({ ...refund, ...changes })
  return {
    input: { orderId, refundId, amount },
    answers: [
      {
        name: 'says done',
        body: answer({ state: 'done' }),
        becomes: { status: 'succeeded', refundId, amount },
      },
      { name: 'says queued', body: answer({}), becomes: { status: 'pending', refundId } },
      {
        name: 'says rejected',
        body: answer({ state: 'rejected' }),
        becomes: { status: 'failed', reason: 'declined', code: 'rejected', refundId },
      },
    ],
    unlisted: ['DONE', 'paid', '__proto__'].map(state => answer({ state })),
    notFound: [error('not_found')],
    refused: [error('bad_signature'), error('surprise'), '{}'],
    doubtful: {
      ...doubts(answer),
      contradiction: skip('one field says the state, and no other speaks of it'),
      incomplete: [answer({ state: '' })],
    },
    proofs: {
      succeeded: [{ ...ours, refund: /^R0000000001$/, state: /^done$/ }],
      failed: [{ ...ours, refund: /^R0000000001$/, state: /^rejected$/ }],
      'not-found': [{ code: /^not_found$/ }],
    },
    resign,
    echo: words => [error('bad_field', words), answer({ [words]: words })],
  }
}
