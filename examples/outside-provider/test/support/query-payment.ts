import type { ReadFixture } from '@pay/conformance'
import { doubtsOf, type Fields, type GatewayBodies } from './gateway.ts'

const orderId = 'P0000000001'
const amount = { value: '25.00', currency: 'EUR' }

/** A payment, as the gateway tells of it. */
export const payment = {
  ...{ order: orderId, payment: 'SP-1', amount: '25.00', currency: 'EUR', state: 'open' },
}

/** One that was paid. */
export const paid = { ...payment, state: 'paid', paid: '25.00', paid_at: '1769851800' }

type Becomes = ReadFixture['answers'][0]['becomes']

const found = { providerId: 'SP-1', evidence: { source: 'query', signed: true } }

/** @source GATEWAY.md, "Ask for a payment" and "Codes" */
export const queryPayment = ({ ok, error, resign, ours }: GatewayBodies): ReadFixture => {
  const answer = (changes: Fields) => ok({ ...paid, ...changes })
  const unpaid = (state: string) => ok({ ...payment, state })
  const says = (state: string, becomes: Becomes) => ({
    name: `says ${state}`,
    body: unpaid(state),
    becomes: { ...found, ...becomes },
  })
  return {
    input: { orderId, amount },
    answers: [
      {
        name: 'says paid',
        body: answer({}),
        becomes: {
          ...{ ...found, status: 'succeeded', requested: amount, credited: amount },
          paidAt: new Date('2026-01-31T09:30:00.000Z'),
        },
      },
      {
        name: 'says that less was paid',
        body: answer({ paid: '24.90' }),
        becomes: { status: 'succeeded', credited: { value: '24.90', currency: 'EUR' } },
      },
      says('open', { status: 'pending' }),
      {
        name: 'says refunded',
        body: answer({ state: 'refunded' }),
        becomes: { status: 'refunded' },
      },
      says('expired', { status: 'failed', reason: 'expired', code: 'expired' }),
      says('cancelled', { status: 'failed', reason: 'cancelled', code: 'cancelled' }),
    ],
    unlisted: ['PAID', 'constructor', 'done'].map(unpaid),
    notFound: [error('not_found')],
    refused: [error('bad_signature'), error('surprise'), '{}'],
    doubtful: {
      ...doubtsOf(answer),
      contradiction: ['open', 'expired', 'surprise'].map(state => answer({ state, paid: '25.00' })),
      incomplete: [answer({ state: '' }), answer({ paid: '' })],
    },
    proofs: {
      succeeded: [{ ...ours, state: /^paid$/, paid: /^\d+(\.\d+)?$/ }],
      refunded: [{ ...ours, state: /^refunded$/ }],
      failed: [{ ...ours, state: /^(expired|cancelled)$/, paid: /^$/ }],
      'not-found': [{ code: /^not_found$/ }],
    },
    resign,
    echo: words => [error('bad_field', words), answer({ [words]: words, surprise: words })],
  }
}
