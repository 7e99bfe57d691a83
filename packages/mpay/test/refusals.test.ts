import { describe, expect, it } from 'vitest'
import { type CodeClass, returnCodes } from '../src/protocol.ts'
import { cardPayment, confirmation, connected, order } from './support/account.ts'
import { answer, code, found } from './support/answers.ts'
import type { Answer } from './support/gateway.ts'

const codesOf = (name: CodeClass) =>
  [...returnCodes].filter(([, meaning]) => meaning.class === name).map(([one]) => one)

const refusing = [...codesOf('refused'), ...codesOf('configuration')]
const noSuchRecord = code('8901', '没有记录')

/** Refuses a call, and answers the question behind it. */
const refuse = async (
  name: 'create' | 'confirm',
  ret_code: string,
  query: Answer,
  overrides: object = {},
) => {
  const { mpay, gateway } = await connected(overrides)
  gateway.answers(code(ret_code, '余额不足'), query)
  const result =
    name === 'create'
      ? await mpay.payments.create(cardPayment)
      : await mpay.payments.confirm(confirmation)
  return { mpay, gateway, result }
}

describe.each(['create', 'confirm'] as const)('a refusal of payments.%s', name => {
  it.each(refusing)('%s has failed once the gateway knows no such order', async one => {
    const { result, gateway } = await refuse(name, one, noSuchRecord)
    expect(result).toMatchObject({
      ...{ status: 'failed', code: one, message: '余额不足', orderId: order.orderId },
      hints: [returnCodes.get(one)?.hint],
      evidence: { source: 'query' },
    })
    expect(gateway.seen.map(({ path }) => path)).toEqual([
      name === 'create' ? '/v1/bankcardprepay' : '/v1/bankcardpay',
      '/orderquery.htm',
    ])
  })

  it.each(refusing)('%s has failed once the order has', async one => {
    const { result } = await refuse(name, one, found('FAILURE'))
    expect(result).toMatchObject({ status: 'failed', evidence: { source: 'query', signed: true } })
  })

  it.each(['WAITING', 'PROCESSING', 'CLOSED'])(
    'leaves an order open that is %s, with what was refused',
    async state => {
      const { result } = await refuse(name, '6001', found(state))
      expect(result).toMatchObject({
        ...{ status: 'pending', nextAction: null },
        refused: { reason: 'insufficient-balance', code: '6001', message: '余额不足' },
        hints: ['The card has not enough money.'],
      })
    },
  )

  it('is the payment that the query finds', async () => {
    const { result } = await refuse(name, '1005', found('SUCCESS'))
    expect(result).toMatchObject({
      ...{ status: 'succeeded', credited: { value: '55.44', currency: 'CNY' } },
      evidence: { source: 'query', signed: true },
    })
  })

  it('is unknown when the query finds it paid and given back: an older order', async () => {
    const { result } = await refuse(name, '1005', found('REFUND'))
    expect(result).toMatchObject({ status: 'unknown', cause: 'contradiction', code: '1005' })
  })

  it.each<[string, Answer]>([
    ['no answer', { silence: 'drop' }],
    ['an error page', { body: '<html>', status: 502 }],
    ['a refused question', code('1001')],
    ['a code of no list', code('5555')],
    ['an answer badly signed', { body: found('FAILURE').body.replace('FAILURE', 'WAITING') }],
    ['an answer about another order', found('FAILURE', { no_order: '1' })],
    ['an answer about another amount', found('FAILURE', { money_order: '1.00' })],
    ['an answer without a state', answer({ no_order: order.orderId })],
  ])('is unknown after %s', async (_, query) => {
    const { result, gateway } = await refuse(name, '6001', query)
    expect(result).toMatchObject({
      ...{ status: 'unknown', cause: 'refused', code: '6001', message: '余额不足' },
      ticket: { orderId: order.orderId, operation: `payments.${name}` },
      hints: expect.arrayContaining(['The card has not enough money.']),
    })
    expect(gateway.seen).toHaveLength(2)
  })

  it('is unknown when the question runs out of time', async () => {
    const { result } = await refuse(name, '6001', { silence: 'hang' }, { timeoutMs: 150 })
    expect(result).toMatchObject({ status: 'unknown', cause: 'refused', code: '6001' })
  })
})

describe('the reason of a failure', () => {
  it.each([
    ['6001', 'insufficient-balance'],
    ['1014', 'limit'],
    ['1902', 'limit'],
    ['1100', 'invalid-account'],
    ['1109', 'invalid-account'],
    ['3011', 'invalid-account'],
    ['2006', 'expired'],
    ['1008', 'not-allowed'],
    ['1001', 'credentials'],
    ['1004', 'bad-request'],
    ['1005', 'declined'],
  ])('%s is %s', async (one, reason) => {
    const { result } = await refuse('create', one, noSuchRecord)
    expect(result).toMatchObject({ status: 'failed', reason })
  })

  it.each(codesOf('configuration'))('%s is never the payer’s', async one => {
    const { result } = await refuse('create', one, noSuchRecord)
    expect(result).toMatchObject({
      reason: expect.stringMatching(/^(?:not-allowed|credentials|bad-request)$/),
    })
  })
})
