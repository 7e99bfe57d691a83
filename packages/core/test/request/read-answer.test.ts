import { describe, expect, it } from 'vitest'
import type { Answered, ResultBase } from '../../src/index.ts'
import { createClient, defineOperation, type Operation, textOf } from '../../src/provider.ts'
import { createDemo } from '../support/demo.ts'
import { signed } from '../support/demo-notifications.ts'
import { plain } from '../support/recipes.ts'

type Question = Readonly<Record<never, never>>

const answerOf = (operation: Operation<Question, Answered>, body: object) => {
  const { connection } = createDemo({ ask: JSON.stringify(body) })
  return createClient(connection, [operation]).call(operation)({})
}

const question = {
  name: 'balances.query',
  title: 'Ask',
  kind: 'read',
  path: 'ask',
  body: 'form',
  recipe: plain,
  input: {},
  example: {},
  source: 'made for tests',
  encode: () => ({}),
} as const

const listed = defineOperation<Question, Answered>({
  ...question,
  answer: {
    public: [],
    signature: { recipe: plain, required: () => true, beside: ['list'] },
    words: () => ({ code: null, message: null }),
  },
  interpret: answer => ({ status: Array.isArray(answer.list) ? 'listed' : 'bare' }),
})

describe('fields beside a signature', () => {
  const list = [{ card: '1234' }]

  it('are read, and leave the answer unsigned', async () => {
    const answered = await answerOf(listed, { ...signed({ count: '1' }), list })
    expect(answered).toMatchObject({ status: 'listed', evidence: { signed: false } })
    expect(answered.raw.list).toMatchObject(list)
  })

  it('take nothing from an answer that holds none', async () => {
    const answered = await answerOf(listed, signed({ count: '0' }))
    expect(answered).toMatchObject({ status: 'bare', evidence: { signed: true } })
  })

  it('do not make up for a signature that does not fit', async () => {
    const forged = answerOf(listed, { ...signed({ count: '1' }), count: '2', list })
    await expect(forged).rejects.toMatchObject({ code: 'bad-signature' })
  })

  it('take nothing else with them', async () => {
    const answered = await answerOf(listed, { ...signed({ count: '1' }), list, more: [1] })
    expect(answered.raw).not.toHaveProperty('more')
  })
})

it('names the order as the answer does, where the question named none', async () => {
  const found = defineOperation<Question, ResultBase>({
    ...question,
    answer: { public: [], words: () => ({ code: null, message: null }) },
    interpret: answer => ({ status: 'found', orderId: textOf(answer, 'order') ?? '' }),
  })
  expect(await answerOf(found, { order: 'A7' })).toMatchObject({ orderId: 'A7', providerId: null })
})
