import type { SignatureReason } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { createEpayMapi, type EpayEvent, type EpayMapiSettings } from '../src/index.ts'
import {
  byGet,
  byPost,
  type Fields,
  merchantId,
  paid,
  payment,
  queryOf,
  settings,
  signed,
} from './support/merchant.ts'

const epay = createEpayMapi(settings)

const receive = async (message: Parameters<typeof epay.notifications.receive>[0]) =>
  (await epay.notifications.receive(message)).event

const reasonOf = async (
  message: Parameters<typeof epay.notifications.receive>[0],
  more: Partial<EpayMapiSettings> = {},
): Promise<SignatureReason | 'accepted'> => {
  const { notifications } = createEpayMapi({ ...settings, ...more })
  return notifications.receive(message).then(
    () => 'accepted',
    error => error.reason,
  )
}

describe('a notification', () => {
  it('has the same key however it travels and however its amount is written', async () => {
    const events = [byGet(signed(paid)), byPost(signed({ ...paid, money: '1' }))].map(receive)
    const [one, other] = await Promise.all(events)
    expect(one?.key).toBe(other?.key)
  })

  it.each(['TRADE_CLOSED', 'WAIT_BUYER_PAY', 'TRADE_FINISHED', 'trade_success', 'SUCCESS'])(
    'credits nothing for %s',
    async trade_status => {
      const event = await receive(byGet(signed({ ...paid, trade_status })))
      expect(event).toMatchObject({ status: 'pending', credited: null, failure: null })
    },
  )

  it.each([
    ['0.1', '0.10'],
    ['1', '1.00'],
    ['1.00', '1.00'],
    ['1.000', '1.00'],
    ['1000', '1000.00'],
  ])('credits %s as %s', async (money, value) => {
    const event = await receive(byGet(signed({ ...paid, money })))
    expect(event.credited).toEqual({ value, currency: 'CNY' })
  })

  it.each(['1e2', '-1', '0x1', ' 1', '1 ', '+1', '1,00', '.5', '1.', 'NaN', '١', ''])(
    'refuses the amount %j',
    async money => {
      expect(await reasonOf(byGet(signed({ ...paid, money })))).toBe('undocumented')
    },
  )

  it.each([
    ['another merchant', { pid: '1002' }, 'wrong-account'],
    ['no merchant', { pid: '' }, 'wrong-account'],
    ['no order', { out_trade_no: '' }, 'undocumented'],
    ['an order number that is none', { out_trade_no: 'a b' }, 'undocumented'],
    ['no state', { trade_status: '' }, 'undocumented'],
  ])('is refused with %s, though it is signed', async (_, more, reason) => {
    expect(await reasonOf(byGet(signed({ ...paid, ...more })))).toBe(reason)
  })

  it.each(Object.keys(paid))('is refused when its %s was changed', async name => {
    const changed = { ...signed(paid), [name]: `${paid[name]}1` }
    expect(await reasonOf(byGet(changed))).toBe('wrong-signature')
  })

  it('is refused with another key, without a signature and by another method', async () => {
    expect(await reasonOf(byGet(signed(paid, 'another-secret')))).toBe('wrong-signature')
    expect(await reasonOf(byGet(paid))).toBe('missing-signature')
    expect(await reasonOf({ ...byPost(signed(paid)), method: 'PUT' })).toBe('method')
  })

  it('is refused when it says a thing twice, or nests it', async () => {
    const query = queryOf(signed(paid))
    expect(await reasonOf({ method: 'GET', url: `/n?${query}&money=1.00` })).toBe('repeated-key')
    expect(await reasonOf({ method: 'GET', url: `/n?${query}&sign[]=1` })).toBe('malformed')
  })

  it('is verified by any of two secrets while they rotate', async () => {
    const rotating = { secret: ['new-secret-1234', 'old-secret-1234'] }
    expect(await reasonOf(byGet(signed(paid, 'old-secret-1234')), rotating)).toBe('accepted')
    expect(await reasonOf(byGet(signed(paid, 'older-secret-12')), rotating)).toBe('wrong-signature')
  })

  it('is refused when text moved between its fields, though the signature fits', async () => {
    const genuine = signed({ ...paid, ext: 'user' })
    const { sign = '', sign_type = '' } = genuine
    const cut = (fields: Fields) => reasonOf(byGet({ ...fields, sign, sign_type }))
    const { out_trade_no: _, ...withoutOrder } = paid
    expect(await cut({ ...withoutOrder, name: 'VIP&out_trade_no=ORD-0001', ext: 'user' })).toBe(
      'undocumented',
    )
    const { type: __, ...withoutType } = paid
    const trade_status = 'TRADE_SUCCESS&type=alipay'
    expect(await cut({ ...withoutType, trade_status, ext: 'user' })).toBe('undocumented')
    const { trade_status: ___, ...withoutState } = paid
    const trade_no = `${paid.trade_no}&trade_status=TRADE_SUCCESS`
    expect(await cut({ ...withoutState, trade_no, ext: 'user' })).toBe('undocumented')
  })
})

describe('the handler', () => {
  const open = (amount: string, payable?: string) => {
    const stored: EpayEvent[] = []
    const handler = epay.notifications.handler({
      expect: ({ orderId }) =>
        orderId === payment.orderId
          ? {
              kind: 'payment',
              amount: { value: amount, currency: 'CNY' },
              payable: payable === undefined ? null : { value: payable, currency: 'CNY' },
            }
          : undefined,
      store: async event => {
        stored.push(event)
        return 'applied'
      },
    })
    const ask = async (fields: Fields) => {
      const { url } = byGet(fields)
      const response = await handler(new Request(`https://shop.example${url}`))
      return { status: response.status, body: await response.text(), stored: stored.length }
    }
    return ask
  }

  it('answers exactly success once the order is stored', async () => {
    const { status, body, stored } = await open('1.00')(signed(paid))
    expect({ status, body, stored }).toEqual({ status: 200, body: 'success', stored: 1 })
  })

  it('takes the amount that was asked for, or the one really to be paid, and no other', async () => {
    const money = (value: string) => signed({ ...paid, money: value })
    expect(await open('1.00', '1.01')(money('1.01'))).toMatchObject({ body: 'success' })
    expect(await open('1.00', '1.01')(money('1.00'))).toMatchObject({ body: 'success' })
    expect(await open('1.00', '1.01')(money('1.02'))).toMatchObject({ body: 'fail', stored: 0 })
    expect(await open('1.00')(money('1.01'))).toMatchObject({ body: 'fail', stored: 0 })
  })

  it('refuses with words that no gateway takes for a yes', async () => {
    const replies = await Promise.all([
      open('1.00')(signed({ ...paid, money: '0.01' })),
      open('1.00')(signed({ ...paid, out_trade_no: 'ORD-0002' })),
      open('1.00')({ ...signed(paid), money: '9.00' }),
      open('1.00')({ ...signed(paid), sign_type: 'RSA' }),
    ])
    for (const { status, body, stored } of replies) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(body).toBe('fail')
      expect(body).not.toMatch(/success|ok/i)
      expect(stored).toBe(0)
    }
  })
})

describe('a browser return', () => {
  it('is verified, and claims without crediting', async () => {
    const back = await epay.returns.read(byGet(signed(paid), '/return?'))
    expect(back).toMatchObject({ orderId: 'ORD-0001', claims: 'paid', account: merchantId })
    expect(back).not.toHaveProperty('status')
    expect(back).not.toHaveProperty('credited')
  })

  it('claims nothing for any other state', async () => {
    const closed = signed({ ...paid, trade_status: 'TRADE_CLOSED' })
    expect(await epay.returns.read(byPost(closed))).toMatchObject({ claims: 'not-paid' })
  })

  it('is refused when it was forged', async () => {
    const forged = { ...signed(paid), money: '100.00' }
    await expect(epay.returns.read(byGet(forged))).rejects.toMatchObject({
      name: 'SignatureError',
      reason: 'wrong-signature',
    })
  })
})
