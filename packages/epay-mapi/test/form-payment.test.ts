import { describe, expect, it } from 'vitest'
import { createEpayMapi, type EpayPaymentInput } from '../src/index.ts'
import { payment, settings } from './support/merchant.ts'

const fetch = () => expect.fail('a form must not be sent from here')
const connect = () => createEpayMapi({ ...settings, fetch })

describe('payments.form', () => {
  it('gives the signed fields for the page, and sends nothing', () => {
    const action = connect().payments.form(payment)
    expect(action).toEqual({
      type: 'form',
      action: `${settings.baseUrl}/submit.php`,
      fields: {
        pid: '1001',
        out_trade_no: 'ORD-0001',
        money: '1.00',
        type: 'alipay',
        name: 'VIP',
        notify_url: 'https://shop.example/epay/notify',
        return_url: 'https://shop.example/epay/return',
        sign_type: 'MD5',
        sign: '93da00938176249d52d54a264389bf69',
      },
    })
  })

  it('gives the same as an address, encoded', () => {
    const input: EpayPaymentInput = { ...payment, name: '一个 + 奥利奥' }
    const { fields } = connect().payments.form(input)
    const { type, url } = connect().payments.form(input, { method: 'GET' })
    expect(type).toBe('redirect')
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual(fields)
  })

  it('refuses what the call would refuse', () => {
    expect(() => connect().payments.form({ ...payment, name: 'a=b' })).toThrow('name')
  })

  it('is described like a call', () => {
    const { operations, preview, ticket } = connect()
    expect(operations.map(({ name, kind }) => [name, kind])).toEqual([
      ['payments.create', 'write'],
      ['payments.form', 'form'],
      ['payments.query', 'read'],
    ])
    expect(preview('payments.form', payment).url).toBe(`${settings.baseUrl}/submit.php`)
    expect(ticket('payments.form', payment)).toMatchObject({ orderId: 'ORD-0001' })
  })
})
