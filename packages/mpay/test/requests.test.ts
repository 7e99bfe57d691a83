import { expect, it } from 'vitest'
import {
  agreementPayment,
  cardPayment,
  confirmation,
  connected,
  connectTo,
  order,
} from './support/account.ts'
import { fieldsOf, fixture } from './support/fixtures.ts'
import { type Gateway, openGateway } from './support/gateway.ts'

/** What arrived is the fixture's message, signed by the merchant. Signatures differ by the key. */
const expectRequest = ({ seen }: Gateway, name: string) => {
  const { start, headers } = fixture(name)
  const [request] = seen
  expect(seen).toHaveLength(1)
  expect(`${request?.method} ${request?.path} HTTP/1.1`).toBe(start)
  expect(request?.headers['content-type']).toBe(headers.get('content-type'))
  const { sign: _, ...expected } = fieldsOf(name)
  expect(request?.message).toEqual({ ...expected, sign: expect.stringMatching(/^[\w+/]{171}=$/) })
  expect(request?.signed).toBe(true)
}

it('applies with a card as documented, in an envelope that the gateway opens', async () => {
  const { mpay, gateway } = await connected()
  await mpay.payments.create(cardPayment)
  expectRequest(gateway, 'payments.create.card.request')
})

it('applies with an agreement in the place of the card', async () => {
  const { mpay, gateway } = await connected()
  await mpay.payments.create(agreementPayment)
  expectRequest(gateway, 'payments.create.agreement.request')
})

it('sends nothing outside the envelope but the merchant number', async () => {
  const { mpay, gateway } = await connected()
  await mpay.payments.create(cardPayment)
  const outer = JSON.parse(gateway.seen[0]?.body ?? '')
  expect(Object.keys(outer)).toEqual(['oid_partner', 'pay_load'])
  expect(outer.oid_partner).toBe('201304121000001004')
  expect(outer.pay_load).toMatch(/^lianpay1_0_1(?:\$[\w+/]+={0,2}){5}$/)
})

it('confirms as documented, in the clear and without the time of the order', async () => {
  const { mpay, gateway } = await connected()
  await mpay.payments.confirm(confirmation)
  expectRequest(gateway, 'payments.confirm.request')
})

it('queries by number and time', async () => {
  const { mpay, gateway } = await connected()
  await mpay.payments.query(order).catch(() => {})
  expectRequest(gateway, 'payments.query.request')
})

it('sends credit card details, the note and the SHA-256 name where they are asked for', async () => {
  const { mpay, gateway } = await connected({ signType: 'SHA256withRSA' })
  const { card } = cardPayment
  if (card === undefined) return expect.unreachable()
  await mpay.payments.create({
    ...cardPayment,
    cardType: 'credit',
    card: { ...card, cvv: '123' },
    note: 'table 7',
  })
  expect(gateway.seen[0]?.message).toMatchObject({
    ...{ pay_type: '3', vali_date: '2002', cvv2: '123', info_order: 'table 7' },
    sign_type: 'SHA256withRSA',
  })
  expect(gateway.seen[0]?.signed).toBe(true)
})

it('sends amounts with two decimals, whatever zeros were given', async () => {
  const { mpay, gateway } = await connected()
  for (const value of ['1', '1.5', '1.50', '99999999']) {
    await mpay.payments.confirm({ ...confirmation, amount: { value, currency: 'CNY' } })
  }
  const sent = gateway.seen.map(({ message }) => message.money_order)
  expect(sent).toEqual(['1.00', '1.50', '1.50', '99999999.00'])
})

it('takes each call to the host that the gateway has for it', async () => {
  const [pay, query, trade] = await Promise.all([openGateway(), openGateway(), openGateway()])
  const mpay = connectTo({ pay: pay.url, query: query.url, trade: trade.url })
  await mpay.payments.create(cardPayment)
  await mpay.payments.confirm(confirmation)
  await mpay.payments.query(order).catch(() => {})
  const paths = (gateway: Gateway) => gateway.seen.map(({ path }) => path)
  expect(paths(pay)).toEqual(['/v1/bankcardprepay', '/v1/bankcardpay'])
  expect(paths(query)).toEqual(['/orderquery.htm'])
  expect(paths(trade)).toEqual([])
})
