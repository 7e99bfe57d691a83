import { describe, expect, it } from 'vitest'
import { returnCodes } from '../src/protocol.ts'
import { code } from './support/answers.ts'
import { type Write, writes } from './support/calls.ts'
import { type Call, classesOf, codesIn, invented } from './support/documented-codes.ts'
import { inProcess } from './support/in-process.ts'

const kinds: readonly Call[] = ['payment', 'refund', 'binding', 'unbinding', 'question']

describe.each(kinds)('the return codes of a %s', kind => {
  it('are all of the documents, each in its class', () => {
    const table = [...returnCodes[kind]].map(([one, meaning]) => [one, meaning.class])
    expect(table.toSorted()).toEqual(classesOf(kind).toSorted())
  })

  it('say in plain words what each means', () => {
    for (const [one, { hint }] of returnCodes[kind]) {
      expect(hint, one).toMatch(/^[A-Z].+\.$|^payType .+\.$/)
    }
  })
})

/** Makes a call whose answer is this, and no question behind it gets one. */
const made = async ({ make }: Write, body: string) => {
  const { mpay, asked } = inProcess([body])
  return { result: await make(mpay), asked }
}

describe.each(writes)('$name', write => {
  const { call } = write
  const hintOf = (one: string) => returnCodes[call].get(one)?.hint

  /** Every code of some classes leads to this, with the code's own hint, and to so many requests. */
  const expectEach = async (
    classes: readonly string[],
    becomes: (one: string) => object,
    requests = 1,
  ) => {
    // what says more than an error has to be signed: other tests' matter
    const codes = codesIn(call, ...classes).filter(known => known !== '8888')
    const lost = Array.from({ length: requests - 1 }, () => null)
    const { mpay, asked } = inProcess(codes.flatMap(one => [code(one, '系统错误').body, ...lost]))
    for (const one of codes) {
      const result = await write.make(mpay)
      expect(result, one).toMatchObject(becomes(one))
      expect(result.hints, one).toContain(hintOf(one))
    }
    expect(asked).toHaveLength(codes.length * requests)
  }

  it('is pending with what is in progress', async () => {
    await expectEach(['pending'], () => ({ status: 'pending', nextAction: null, refused: null }))
  })

  it('is unknown with what says nothing of it, and with the codes of other calls', async () => {
    await expectEach(['unknown', 'retry', 'no-such-record', 'other-product'], one => ({
      ...{ status: 'unknown', cause: 'undecided', code: one, message: '系统错误' },
    }))
  })

  it('is unknown with what speaks of an earlier one', async () => {
    await expectEach(['duplicate'], one => ({ status: 'unknown', cause: 'duplicate', code: one }))
  })

  it('is unknown with a refusal that no question confirms', async () => {
    const requests = write.settled ? 2 : 1
    const becomes = (one: string) => ({ status: 'unknown', cause: 'refused', code: one })
    await expectEach(['refused', 'configuration'], becomes, requests)
  })

  it.runIf(codesIn(call, 'token').length > 0)('tells a wrong code or token apart', async () => {
    await expectEach(['token'], one =>
      write.step === 'with-token'
        ? { status: 'pending', nextAction: null, refused: { code: one } }
        : { status: 'unknown', cause: 'undecided', code: one },
    )
  })

  it.each(invented)('is unknown with the invented code "%s"', async one => {
    const { result } = await made(write, code(one).body)
    expect(result).toMatchObject({ status: 'unknown', cause: 'unlisted-code' })
  })

  it.each([{}, { ret_code: null }, { ret_code: ['0000'] }, { ret_code: { code: '0000' } }])(
    'is unknown with %j in the place of a code',
    async body => {
      const { result } = await made(write, JSON.stringify(body))
      expect(result).toMatchObject({ status: 'unknown', cause: 'unlisted-code' })
    },
  )
})
