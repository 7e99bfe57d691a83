import type { InputError } from '@pay/core'
import { secret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { MpayPaymentInput } from '../src/index.ts'
import {
  agreementPayment,
  cardPayment,
  confirmation,
  connected,
  offline,
  order,
} from './support/account.ts'

type Name = 'payments.create' | 'payments.confirm' | 'payments.query'

/** What is refused of an input, without a type to stop it. */
const issuesOf = (name: Name, input: object) => {
  try {
    offline().preview(name, input)
    return []
  } catch (error) {
    // a preview refuses nothing but its input
    return (error as InputError).issues.map(({ path, message }) => `${path} ${message}`)
  }
}

const card = (change: object) => ({ ...cardPayment, card: { ...cardPayment.card, ...change } })

describe('an input', () => {
  it('is refused before anything is sent, all that is wrong at once', async () => {
    const { mpay, gateway } = await connected()
    const wrong = { ...card({ number: '1', phone: '2' }), orderId: '' } as MpayPaymentInput
    const error: InputError = await mpay.payments.create(wrong).catch(thrown => thrown)
    expect(error).toMatchObject({ name: 'InputError', sent: 'no' })
    expect(error.issues.map(({ path }) => path)).toEqual(['orderId', 'card.number', 'card.phone'])
    expect(gateway.seen).toEqual([])
  })

  it.each<[string, object, string]>([
    ['an order number of strange letters', { orderId: 'a b' }, 'orderId'],
    ['an order number too long', { orderId: 'x'.repeat(33) }, 'orderId'],
    ['no time of the order', { orderedAt: undefined }, 'orderedAt'],
    ['a time without its zone', { orderedAt: '2018-08-28T15:35:43' }, 'orderedAt'],
    ['a time as digits', { orderedAt: '20180828153543' }, 'orderedAt'],
    ['nothing to pay', { amount: { value: '0.00', currency: 'CNY' } }, 'amount.value'],
    ['too much', { amount: { value: '99999999.01', currency: 'CNY' } }, 'amount.value'],
    ['a tenth of a fen', { amount: { value: '1.001', currency: 'CNY' } }, 'amount.value'],
    ['a number', { amount: { value: 1, currency: 'CNY' } }, 'amount.value'],
    ['another currency', { amount: { value: '1.00', currency: 'USD' } }, 'amount.currency'],
    ['a user too long', { userId: 'x'.repeat(33) }, 'userId'],
    ['goods too long', { goods: { name: '点'.repeat(41), kind: 'virtual' } }, 'goods.name'],
    ['goods that look like a field', { goods: { name: 'a&b', kind: 'virtual' } }, 'goods.name'],
    ['a note that looks like a field', { note: 'no_order=1' }, 'note'],
    ['unknown kinds', { goods: { name: 'a', kind: '101001' } }, 'goods.kind'],
    ['an unknown card business', { cardType: '2' }, 'cardType'],
    ['an address too long', { notifyUrl: `https://a.example/${'x'.repeat(120)}` }, 'notifyUrl'],
    ['an address of a file', { notifyUrl: 'file:///notify' }, 'notifyUrl'],
    ['minutes that are none', { validMinutes: '0' }, 'validMinutes'],
    ['a risk that is no JSON', { risk: 'category 2009' }, 'risk'],
    ['a risk that is a list', { risk: '["2009"]' }, 'risk'],
    ['no risk', { risk: undefined }, 'risk'],
    ['a field that does not exist', { orderTime: 'now' }, 'orderTime'],
  ])('is refused with %s', (_, change, path) => {
    const issues = issuesOf('payments.create', { ...cardPayment, ...change })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatch(new RegExp(`^${path} `))
  })

  it.each<[string, object]>([
    ['number', { number: '6222 0200' }],
    ['number', { number: '1'.repeat(20) }],
    ['phone', { phone: '+8613800000000' }],
    ['phone', { phone: '23800000000' }],
    ['identityNumber', { identityNumber: '33040119800101461' }],
    ['identityNumber', { identityNumber: 'X30401198001014616' }],
    ['holder', { holder: 'a=b' }],
    ['expiry', { expiry: '1229' }],
    ['expiry', { expiry: '29/12' }],
    ['cvv', { cvv: '12' }],
  ])('is refused with a wrong %s of the card', (name, change) => {
    const issues = issuesOf('payments.create', card(change))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatch(new RegExp(`^card.${name} must be `))
  })

  it.each<[string, object]>([
    ['a check digit that is wrong, as in the documents', card({ number: '8888888888888888' })],
    ['an identity number of 15 digits', card({ identityNumber: '330401800101461' })],
    ['an identity number that ends in X', card({ identityNumber: '33040119800101461x' })],
    ['the least amount', { ...cardPayment, amount: { value: '0.01', currency: 'CNY' } }],
    ['the greatest amount', { ...cardPayment, amount: { value: '99999999', currency: 'CNY' } }],
    ['a Date', { ...cardPayment, orderedAt: new Date(order.orderedAt) }],
    [
      'a notify URL with a query of its own',
      { ...cardPayment, notifyUrl: 'https://a.example/?b=1&c=2' },
    ],
    ['Secrets', card({ number: secret('8888888888888888'), cvv: secret('123') })],
    ['an agreement', agreementPayment],
    ['an agreement in a Secret', { ...agreementPayment, agreement: secret('2017092339974797') }],
  ])('is taken with %s', (_, input) => {
    expect(issuesOf('payments.create', input)).toEqual([])
  })
})

describe('the card', () => {
  const { card: _, ...cardless } = cardPayment

  it('is required with four of its fields where there is no agreement', () => {
    const needed = ['number', 'holder', 'phone', 'identityNumber']
    expect(issuesOf('payments.create', cardless)).toEqual(
      needed.map(name => `card.${name} is required unless \`agreement\` is given`),
    )
    for (const name of needed) {
      const [issue] = issuesOf('payments.create', card({ [name]: undefined }))
      expect(issue).toBe(`card.${name} is required unless \`agreement\` is given`)
    }
  })

  it('needs neither expiry nor CVV2', () => {
    expect(issuesOf('payments.create', card({ expiry: undefined }))).toEqual([])
  })
})

describe('a confirmation', () => {
  it.each<[string, object, string]>([
    ['no token', { token: undefined }, 'token'],
    ['a token with blanks', { token: 'E4A2 7991' }, 'token'],
    ['a code of letters', { code: '12345a' }, 'code'],
    ['a code too long', { code: '1234567' }, 'code'],
    ['no code', { code: '' }, 'code'],
    ['no amount', { amount: undefined }, 'amount'],
    ['no time of the order', { orderedAt: undefined }, 'orderedAt'],
  ])('is refused with %s', (_, change, path) => {
    const issues = issuesOf('payments.confirm', { ...confirmation, ...change })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatch(new RegExp(`^${path} `))
  })

  it('takes a code that begins with zeros, and Secrets', () => {
    const given = { ...confirmation, code: secret('000042'), token: secret(confirmation.token) }
    expect(issuesOf('payments.confirm', given)).toEqual([])
    const { fields } = offline().preview('payments.confirm', given, { reveal: true })
    expect(fields.verify_code).toBe('000042')
  })
})

it('asks for the time of the order in a query', () => {
  expect(issuesOf('payments.query', { orderId: order.orderId })).toHaveLength(1)
})
