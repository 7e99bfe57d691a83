import { describe, expect, it } from 'vitest'
import { code, found } from './support/answers.ts'
import { inProcess } from './support/in-process.ts'

describe('check', () => {
  it('asks for an order that cannot be there, and reads only', async () => {
    const { mpay, asked } = inProcess([code('8901').body])
    await mpay.check()
    expect(asked).toMatchObject([
      { path: '/orderquery.htm', signed: true, message: { dt_order: '20000101080000' } },
    ])
  })

  it('is satisfied when there is none, and says what is inferred', async () => {
    const result = await inProcess([code('8901', '没有记录').body]).mpay.check()
    expect(result).toEqual({ ok: true, hints: [expect.stringContaining('is inferred')] })
  })

  it.each([
    ['1001', 'privateKey and signType'],
    ['1008', 'IP address'],
    ['3001', 'merchant number'],
    ['1009', 'suspended'],
  ])('tells a refusal in the gateway’s words: %s', async (one, hint) => {
    const result = await inProcess([code(one, '签名错误').body]).mpay.check()
    expect(result).toEqual({
      ...{ ok: false, code: one, message: '签名错误' },
      hints: [expect.stringContaining(hint)],
    })
  })

  it.each(['9999', '1007', '9903', '5555'])('has learnt nothing from %s, and throws', async one => {
    await expect(inProcess([code(one).body]).mpay.check()).rejects.toMatchObject({
      name: 'ProtocolError',
    })
  })

  it('has learnt nothing without an answer, or from one about another order', async () => {
    await expect(inProcess([]).mpay.check()).rejects.toMatchObject({ name: 'TransportError' })
    const { mpay } = inProcess([found('SUCCESS').body])
    await expect(mpay.check()).rejects.toMatchObject({ code: 'mismatch' })
  })
})
