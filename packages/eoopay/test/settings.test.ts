import { ConfigError, ProtocolError, SignatureError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { EoopaySettings } from '../src/index.ts'
import { createBare } from './support/bare-country.ts'
import { deposit, payout } from './support/inputs.ts'
import { formOf, paidNotification, payoutAnswer, signature, signed } from './support/messages.ts'
import { createMyanmar, secret } from './support/providers.ts'

const queried = (answer: string, more: object = {}) => {
  const { provider } = createMyanmar({ Payment_Index_Payquery: answer }, more)
  return provider.payouts.query({ orderId: 'W0000000001' })
}

const coded = (refCode: string, more: object = {}) =>
  JSON.stringify({ status: 'success', refCode, out_trade_no: 'W0000000001', ...more })

describe('where calls are sent', () => {
  it('is baseUrl for all, and payoutBaseUrl for the two of payouts', () => {
    const { provider } = createMyanmar({}, { payoutBaseUrl: 'https://payout.example/api' })
    const addressOf = (name: string, input: unknown) => provider.preview(name, input).url
    expect(addressOf('payouts.create', payout)).toBe('https://payout.example/api/Payment_AddOrder')
    expect(addressOf('payouts.query', { orderId: 'W1' })).toMatch(/^https:\/\/payout\.example\//)
    expect(addressOf('payments.create', deposit)).toMatch(/^https:\/\/gateway\.example\//)
    expect(addressOf('balances.query', {})).toMatch(/^https:\/\/gateway\.example\//)
  })

  it('may be another path for each call', () => {
    const paths = {
      depositPath: 'a/Pay_AddOrder',
      depositQueryPath: 'b',
      checkOrderPath: 'c.html',
      payoutPath: 'Payment_Dfpay_add.html',
      payoutQueryPath: 'Payment_Dfpay_query.html',
      balancePath: 'f',
    }
    const { operations, preview } = createMyanmar({}, paths).provider
    const sent = operations.map(({ name, example }) => new URL(preview(name, example).url).pathname)
    expect(new Set(sent)).toEqual(new Set(Object.values(paths).map(path => `/${path}`)))
  })

  it('is refused as the address of one call, by the setting that holds it', () => {
    expect(() =>
      createMyanmar({}, { payoutBaseUrl: 'https://gateway.example/Payment_AddOrder' }),
    ).toThrow('`payoutBaseUrl`')
  })
})

describe('a setting that cannot be right', () => {
  it.each<[keyof EoopaySettings, unknown]>([
    ['payoutBaseUrl', 'http://payout.example'],
    ['payoutSecret', 'secret'],
    ['payoutPath', '/Payment_AddOrder'],
    ['depositPath', 'Pay_AddOrder.html?a=1'],
    ['balancePath', 'https://gateway.example/x'],
    ['bodyFormat', 'xml'],
    ['utcOffsetHours', 25],
    ['pairSeparator', ':'],
    ['payoutSignFields', 'none'],
    ['payoutSignFields', []],
    ['payoutSignFields', ['mchid', 'mony']],
    ['payoutSignFields', ['pay_md5sign']],
    ['checkOrderSignFields', ['pay_memberid', 'out_trade_no']],
    ['notifySignIncludesAttach', true],
    ['payoutQuerySignature', 'optional'],
    ['queryRefCodes', { 3: 'paid' }],
    ['notificationRefCodes', { 7: 'not-found' }],
    ['depositQueryNeedsDate', 'yes'],
  ])('is refused by its name: %s, %j', (name, value) => {
    const settings = { baseUrl: 'https://gateway.example', merchantId: '10006', secret }
    // settings of callers without types
    const wrong = { ...settings, [name]: value } as unknown as EoopaySettings
    expect(() => createBare(wrong)).toThrow(ConfigError)
    expect(() => createBare(wrong)).toThrow(name)
  })

  it('is not one that names fields of the call', () => {
    const some = { payoutSignFields: ['mchid', 'applydate', 'money', 'accountname'] }
    const { preview } = createMyanmar({}, some).provider
    const { signedText } = preview('payouts.create', payout, { reveal: true })
    expect(signedText).toBe(
      'accountname=Test User&applydate=2024-08-05 03:57:39&mchid=10006&money=1000.00&key=***',
    )
  })
})

describe('an operator’s own refCodes', () => {
  it('are those of its query alone', async () => {
    expect(await queried(coded('3'))).toMatchObject({ status: 'pending' })
    const reversing = { queryRefCodes: { 3: 'reversed' } }
    expect(await queried(coded('3'), reversing)).toMatchObject({ status: 'reversed' })
    expect(await queried(coded('2'), reversing)).toMatchObject({ status: 'failed' })
    const ofNotifications = { notificationRefCodes: { 3: 'reversed' } }
    expect(await queried(coded('3'), ofNotifications)).toMatchObject({ status: 'pending' })
  })

  it('never make a notification final without the query', async () => {
    const { provider } = createMyanmar({}, { notificationRefCodes: { 9: 'succeeded' } })
    const fields = { mchid: '10006', out_trade_no: 'W1', amount: '1.00', refCode: '9' }
    const body = formOf(signed(fields))
    const { event } = await provider.notifications.receive({ method: 'POST', url: '/n', body })
    expect(event).toMatchObject({ kind: 'payout', status: 'pending' })
  })
})

describe('the signature of a payout query’s answer', () => {
  const fields = { code: '0', status: 'Success', amount: '1.00', out_trade_no: 'W0000000001' }
  const right = JSON.stringify({ ...fields, sign: signature(fields, ['', '0']) })
  const wrong = JSON.stringify({ ...fields, sign: '0'.repeat(32) })

  it('has to fit where there is one, by default', async () => {
    expect(await queried(right)).toMatchObject({
      status: 'succeeded',
      evidence: { source: 'query', signed: true },
    })
    expect(await queried(payoutAnswer('Success'))).toMatchObject({ status: 'succeeded' })
    await expect(queried(wrong)).rejects.toThrow(ProtocolError)
  })

  it('does not cover a 0, which is then no code of success', async () => {
    const classic = { status: 'success', refCode: '0', out_trade_no: 'W0000000001' }
    const answer = JSON.stringify({ ...classic, sign: signature(classic, ['', '0']) })
    expect(await queried(answer)).toMatchObject({ status: 'pending', evidence: { signed: true } })
  })

  it('may be required of every answer that states a fate, and of no other', async () => {
    const required = { payoutQuerySignature: 'required' }
    expect(await queried(right, required)).toMatchObject({ status: 'succeeded' })
    await expect(queried(payoutAnswer('Success'), required)).rejects.toThrow(ProtocolError)
    const none = JSON.stringify({ status: 'error', refCode: '7', refMsg: '交易不存在' })
    expect(await queried(none, required)).toMatchObject({ status: 'not-found' })
  })

  it('may be ignored, where the rule of an operator is not known', async () => {
    const ignored = { payoutQuerySignature: 'ignored' }
    expect(await queried(wrong, ignored)).toMatchObject({
      status: 'succeeded',
      evidence: { signed: false },
    })
  })
})

describe('the attachment of a notification', () => {
  const message = { ...paidNotification, attach: 'a-1' }
  const { attach: _, ...without } = message
  const covering = { ...message, sign: signature(message) }
  const leaving = { ...message, sign: signature(without) }

  it.each([
    ['either', true, true],
    ['never', false, true],
    ['always', true, false],
  ] as const)('is signed %s', async (notifySignIncludesAttach, takesCovering, takesLeaving) => {
    const { provider } = createMyanmar({}, { notifySignIncludesAttach })
    const takes = (fields: Readonly<Record<string, string>>) =>
      provider.notifications.receive({ method: 'POST', url: '/n', body: formOf(fields) }).then(
        () => true,
        error => {
          expect(error).toBeInstanceOf(SignatureError)
          return false
        },
      )
    expect([await takes(covering), await takes(leaving)]).toEqual([takesCovering, takesLeaving])
  })
})
