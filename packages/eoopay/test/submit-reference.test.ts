import { InputError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { createMyanmar } from './support/providers.ts'

const input = { orderId: 'T0000000001', reference: '01234' }

const submit = (answer: object | string) => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const connected = createMyanmar({ Pay_Trade_CheckOrder: text })
  return { ...connected, result: connected.provider.payments.submitReference(input) }
}

describe('the reference of a transfer', () => {
  it('is sent as text, zeros in front and all', async () => {
    const { result, requests } = submit({ status: '00' })
    await result
    expect(requests).toEqual([
      {
        path: 'Pay_Trade_CheckOrder',
        form: {
          pay_memberid: '10006',
          pay_orderid: 'T0000000001',
          serial_number: '01234',
          pay_md5sign: '6CFFCC4A49E1279909A3D17540E22740',
        },
      },
    ])
  })

  it.each([
    { status: '00', msg: 'SUCCESS', timestamp: '1722801459' },
    { status: '00', msg: 'SUCCESS', timestamp: 1722801459 },
    { status: '00' },
  ])('is accepted by 00, which credits nothing: %j', async answer => {
    const result = await submit(answer).result
    expect(result).toMatchObject({ status: 'accepted', orderId: 'T0000000001' })
    expect(result).not.toHaveProperty('credited')
  })

  it.each(['01', '0', 'error', '1', 'True', 'constructor'])(
    'is refused by any other status, and nothing more is asked: %s',
    async status => {
      const { result, requests } = submit({ status, msg: 'serial_number error' })
      expect(await result).toMatchObject({ status: 'refused', code: status })
      expect(requests).toHaveLength(1)
    },
  )

  it('keeps a number that is not 00 apart from it', async () => {
    expect((await submit('{"status":0}').result).status).toBe('refused')
  })

  it.each<[string, object | string]>([
    ['has no status', { msg: 'SUCCESS' }],
    ['has an empty status', { status: '' }],
    ['is a page', '<html>00</html>'],
    ['is empty', ''],
  ])(
    'is unknown when the answer %s, and settled by the query of the deposit',
    async (_, answer) => {
      expect(await submit(answer).result).toMatchObject({
        status: 'unknown',
        ticket: { operation: 'payments.submitReference', orderId: 'T0000000001' },
      })
    },
  )

  it.each(['1234', '123456', '1234a', ' ', '１２３４５', 12345])(
    'is five digits, not %j',
    async reference => {
      const { provider, requests } = createMyanmar()
      // callers without types can pass anything
      const call = provider.payments.submitReference({ ...input, reference } as typeof input)
      await expect(call).rejects.toThrow(InputError)
      expect(requests).toEqual([])
    },
  )
})
