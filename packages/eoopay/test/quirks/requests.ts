import { sign, verify } from '@pay/core/signing'
import { expect } from 'vitest'
import { recipesOf } from '../../src/protocol.ts'
import { colombianPayout, deposit, payIn, savingsPayout } from '../support/inputs.ts'
import { signature } from '../support/messages.ts'
import { createColombia, createMyanmar, secret } from '../support/providers.ts'
import { fieldsOf, type Quirks } from './tools.ts'

const refuses = (input: object, path: string) => {
  const { provider } = createMyanmar()
  const issues = [expect.objectContaining({ path })]
  expect(() => provider.preview('payments.create', { ...deposit, ...input })).toThrow(
    expect.objectContaining({ issues }),
  )
}

/** What is sent, and how it is signed. */
export const requests: Quirks = {
  'A deposit signs eight fields and a payout signs all'() {
    const { preview } = createColombia().provider
    const textOf = (name: string, input: unknown) =>
      preview(name, input, { reveal: true }).signedText.split('&')
    expect(textOf('payments.create', payIn)).toHaveLength(8 + 1)
    expect(textOf('payments.create', payIn).join()).not.toMatch(
      /type=|pay_name|pay_email|pay_phone/,
    )
    expect(textOf('payouts.create', colombianPayout)).toHaveLength(15 + 1)
  },

  'The value 0 is left out of payout signatures'() {
    const name = 'payouts.create'
    const left = createColombia().provider.preview(name, savingsPayout, { reveal: true })
    expect(left.fields.account_type).toBe('0')
    expect(left.signedText).not.toContain('account_type')
    const kept = createColombia({}, { zeroIsEmpty: false }).provider
    expect(kept.preview(name, savingsPayout, { reveal: true }).signedText).toMatch(
      /^account_type=0&/,
    )
    expect(sign(recipesOf().deposit, { pay_userid: '0' }, secret)).toBe(
      signature({ pay_userid: '0' }),
    )
  },

  'A message is verified in several readings'() {
    const message = { orderid: 'T1', zero: '0', attach: 'x' }
    const readings = [{ orderid: 'T1', zero: '0' }, { orderid: 'T1' }, message]
    for (const reading of readings) {
      const covered = verify(recipesOf().message, { ...message, sign: signature(reading) }, secret)
      expect({ ...covered }).toEqual(reading)
    }
  },

  'Times are UTC+8, whatever the country'() {
    const at = (now: string) => ({ now: () => new Date(now) })
    const { provider } = createColombia({}, at('2024-12-31T16:00:00Z'))
    const { fields } = provider.preview('payouts.create', colombianPayout)
    expect(fields.applydate).toBe('2025-01-01 00:00:00')
    expect(fieldsOf(deposit).pay_applydate).toBe('2024-08-05 03:57:39')
  },

  'The body is a form'() {
    const { body, contentType } = createMyanmar().provider.preview('payments.create', deposit)
    expect(contentType).toMatch(/^application\/x-www-form-urlencoded/)
    expect(new URLSearchParams(body).get('pay_orderid')).toBe(deposit.orderId)
  },

  'Addresses must not carry what HTML escapes'() {
    refuses({ notifyUrl: 'https://m.example/n?a=1&b=2' }, 'notifyUrl')
    refuses({ returnUrl: 'https://m.example/"r"' }, 'returnUrl')
    refuses({ userId: '<b>' }, 'userId')
  },

  'Numbers have no zeros in front'() {
    expect(() => createMyanmar({}, { merchantId: '010006' })).toThrow('merchantId')
    refuses({ channel: '0948' }, 'channel')
  },
}
