import { describe, expect, it } from 'vitest'
import { returnCodes } from '../src/protocol.ts'
import { order, refund } from './support/account.ts'
import { aboutRefund, answer, code, found, refunded } from './support/answers.ts'
import { type Write, writes } from './support/calls.ts'
import { codesIn } from './support/documented-codes.ts'
import { inProcess } from './support/in-process.ts'

type Body = { readonly body: string }

/** What the question behind a refusal can be answered with, for payments and for refunds. */
const questions = {
  payment: {
    path: '/orderquery.htm',
    failed: found('FAILURE'),
    open: [found('WAITING'), found('PROCESSING'), found('CLOSED')],
    done: found('SUCCESS'),
    forged: found('FAILURE').body.replace('FAILURE', 'WAITING'),
    another: [
      found('FAILURE', { no_order: '1' }),
      found('FAILURE', { dt_order: '20180828153544' }),
      found('FAILURE', { money_order: '1.00' }),
      found('FAILURE', { oid_partner: '201304121000001005' }),
      answer({ no_order: order.orderId }),
    ],
  },
  refund: {
    path: '/refundquery.htm',
    failed: refunded('3'),
    open: [refunded('0'), refunded('1'), refunded('9'), answer(aboutRefund)],
    done: refunded('2'),
    forged: refunded('3').body.replace('"3"', '"1"'),
    another: [
      refunded('3', { no_refund: '1' }),
      refunded('3', { dt_refund: '20130515094019' }),
      refunded('3', { money_refund: '1.00' }),
      refunded('3', { oid_partner: '201304121000001005' }),
      answer({ no_refund: refund.refundId }),
    ],
  },
}

const settled = writes.flatMap(write =>
  write.call === 'payment' || write.call === 'refund'
    ? [
        {
          ...write,
          question: questions[write.call],
          oneRefusal: { payment: '6001', refund: '5006' }[write.call],
        },
      ]
    : [],
)

/** Refuses a write, and answers the question behind it. */
const refuse = async ({ make }: Write, ret_code: string, ...query: readonly Body[]) => {
  const { mpay, asked } = inProcess([code(ret_code, '余额不足'), ...query].map(({ body }) => body))
  return { result: await make(mpay), asked }
}

describe.each(settled)('a refusal of $name', write => {
  const { name, call, question, oneRefusal } = write
  const refusing = codesIn(call, 'refused', 'configuration')

  /** Refuses one write after the other, each with another code, and answers every question so. */
  const refuseEach = (query: Body) =>
    inProcess(refusing.flatMap(one => [code(one, '余额不足').body, query.body]))

  it('has failed once the gateway knows no such thing, whichever code it was', async () => {
    const { mpay, asked } = refuseEach(code('8901', '没有记录'))
    for (const one of refusing) {
      expect(await write.make(mpay), one).toMatchObject({
        ...{ status: 'failed', code: one, message: '余额不足', orderId: order.orderId },
        hints: [returnCodes[call].get(one)?.hint],
        evidence: { source: 'query' },
      })
    }
    expect(asked).toHaveLength(refusing.length * 2)
    expect(asked[1]).toMatchObject({ path: question.path, signed: true })
  })

  it('has failed once the gateway says so, signed, whichever code it was', async () => {
    const { mpay } = refuseEach(question.failed)
    for (const one of refusing) {
      const evidence = { source: 'query', signed: true }
      expect(await write.make(mpay), one).toMatchObject({ status: 'failed', evidence })
    }
  })

  it.each(question.open)('leaves open what is not decided (%#)', async state => {
    const { result } = await refuse(write, oneRefusal, state)
    expect(result).toMatchObject({ status: 'pending', nextAction: null })
  })

  it('is what the question finds', async () => {
    const { result } = await refuse(write, oneRefusal, question.done)
    const evidence = { source: 'query', signed: true }
    expect(result).toMatchObject({ status: 'succeeded', evidence })
  })

  it.each([
    ['an error page', { body: '<html>' }],
    ['a refused question', code('1001')],
    ['a question that is to be asked later', code('9903')],
    ['a code of no list', code('5555')],
    ['an answer badly signed', { body: question.forged }],
    ...question.another.map((one, index) => [`an answer about something else (${index})`, one]),
  ] as [string, Body][])('is unknown after %s', async (_, query) => {
    const { result, asked } = await refuse(write, oneRefusal, query)
    expect(result).toMatchObject({
      ...{ status: 'unknown', cause: 'refused', code: oneRefusal, message: '余额不足' },
      ticket: { orderId: order.orderId, operation: name },
      hints: expect.arrayContaining([returnCodes[call].get(oneRefusal)?.hint]),
    })
    expect(asked).toHaveLength(2)
  })

  it('is unknown after no answer', async () => {
    const { result } = await refuse(write, oneRefusal)
    expect(result).toMatchObject({ status: 'unknown', cause: 'refused' })
  })
})

const [create] = writes as [Write, ...Write[]] // there are some

it('leaves a payment open with what was refused, in the words of both', async () => {
  const { result } = await refuse(create, '6001', found('WAITING'))
  expect(result).toMatchObject({
    ...{ status: 'pending', nextAction: null },
    refused: { reason: 'insufficient-balance', code: '6001', message: '余额不足' },
    hints: ['The card has not enough money.'],
  })
})

it('is unknown when the query finds it paid and given back: an older order', async () => {
  const { result } = await refuse(create, '1005', found('REFUND'))
  expect(result).toMatchObject({ status: 'unknown', cause: 'contradiction', code: '1005' })
})

describe('the reason of a failure', () => {
  const failureOf = async (write: Write, one: string) =>
    (await refuse(write, one, code('8901'))).result

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
  ])('%s of a payment is %s', async (one, reason) => {
    expect(await failureOf(create, one)).toMatchObject({ status: 'failed', reason })
  })

  it.each([
    ['5002', 'bad-request'],
    ['5003', 'bad-request'],
    ['5004', 'not-allowed'],
    ['5006', 'insufficient-balance'],
    ['5007', 'limit'],
    ['5008', 'bad-request'],
  ])('%s of a refund is %s', async (one, reason) => {
    const refunds = settled.find(({ call }) => call === 'refund')
    if (refunds === undefined) return expect.unreachable()
    expect(await failureOf(refunds, one)).toMatchObject({ status: 'failed', reason })
  })

  it('is never the payer’s where the configuration is at fault', async () => {
    for (const write of settled) {
      for (const one of codesIn(write.call, 'configuration')) {
        expect(await failureOf(write, one), one).toMatchObject({
          reason: expect.stringMatching(/^(?:not-allowed|credentials|bad-request)$/),
        })
      }
    }
  })
})
