import { describe, expect, it } from 'vitest'
import { createClient, refusal } from '../../src/provider.ts'
import { sign } from '../../src/signing.ts'
import { createDemo, input } from '../support/demo.ts'
import { createPayment } from '../support/demo-operations.ts'
import { key, plain } from '../support/recipes.ts'

const open = { status: 'pending', nextAction: null, refused: null, payable: null } as const

/** A call that believes signed answers only. */
const { settledBy: _, ...unsettled } = createPayment
const careful = {
  ...unsettled,
  answer: {
    ...createPayment.answer,
    signature: { recipe: plain, required: (answer: object) => 'sign' in answer },
  },
  interpret: (_: unknown, __: unknown, { signed }: { readonly signed: boolean }) =>
    signed ? open : refusal({ code: 'unsigned' }),
}

const create = (answer: Readonly<Record<string, string>>) => {
  const { connection } = createDemo({ create: JSON.stringify(answer) })
  return createClient(connection, [careful]).call(careful)(input)
}

describe('an operation', () => {
  it('is told whether the answer that it interprets was signed', async () => {
    const answer = { state: 'OPEN' }
    expect(await create({ ...answer, sign: sign(plain, answer, key) })).toMatchObject({
      status: 'pending',
      evidence: { signed: true },
    })
    expect(await create(answer)).toMatchObject({
      status: 'unknown',
      cause: 'refused',
      code: 'unsigned',
      evidence: { signed: false },
    })
    expect(await create({ ...answer, sign: '0'.repeat(32) })).toMatchObject({
      status: 'unknown',
      cause: 'bad-signature',
    })
  })
})
