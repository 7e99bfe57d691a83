import { isSecret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { type Overrides, offline } from './support/account.ts'
import { fieldsOf, fixture, signedBody } from './support/fixtures.ts'
import { gatewayKeys } from './support/keys.ts'
import { type Message, signed } from './support/wire.ts'
import { platformKey } from './vectors.ts'

const everything = 'notifications.payment.everything'

const post = (body: string, contentType = 'text/json;charset=utf-8', url = '/notify') =>
  new Request(new URL(url, 'https://shop.example'), {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  })

const receive = (body: string, overrides: Overrides = {}) =>
  offline(overrides).notifications.receive(post(body))

/** News of a payment, or the test fails. */
const paymentIn = async (body: string) => {
  const { event } = await receive(body)
  return event.kind === 'payment' ? event : expect.unreachable()
}

/** The fixture's news, changed before it is signed. */
const sign = (change: Message = {}, unsigned: readonly string[] = []) =>
  JSON.stringify(signed({ ...fieldsOf(everything), ...change }, gatewayKeys.privateKey, unsigned))

describe('a notification', () => {
  it('that the gateway really sent, in 2018, is verified with its published key', async () => {
    const live = { merchantId: '201710250001059760', platformPublicKey: platformKey }
    const { event } = await receive(fixture('notifications.payment.live').body, live)
    expect(event).toMatchObject({
      ...{ kind: 'payment', status: 'succeeded', provider: 'mpay', account: live.merchantId },
      ...{ orderId: '20180321204108842917', providerId: '2018032163459808', agreement: null },
      ...{ requested: null, credited: { value: '0.10', currency: 'CNY' }, failure: null },
      ...{ orderedAt: new Date('2018-03-21T20:41:08+08:00'), paidAt: null, hints: [] },
      evidence: { source: 'notification', signed: true },
    })
    expect(event.key).toBe(
      'mpay:201710250001059760:payment:20180321204108842917:2018-03-21T12%3A41%3A08.000Z::succeeded',
    )
  })

  it('is read as the documents show it', async () => {
    const body = signedBody('notifications.payment.documented')
    const { event, ack } = await receive(body, { merchantId: '201103171000000000' })
    expect(event).toMatchObject({
      ...{ status: 'succeeded', orderId: '2013051500001', providerId: '2013051613121201' },
      credited: { value: '210.97', currency: 'CNY' },
    })
    const reply = ack()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('application/json;charset=utf-8')
    expect(await reply.json()).toEqual({ ret_code: '0000', ret_msg: 'ok' })
  })

  it('hands over the agreement as a Secret, and the rest of the message as it came', async () => {
    const event = await paymentIn(signedBody(everything))
    expect(isSecret(event.agreement)).toBe(true)
    expect(event.agreement?.reveal()).toBe('2017092339974797')
    expect(event.raw).toMatchObject({ info_order: 'table 7', acct_name: '李天增', id_type: '0' })
    expect(JSON.stringify(event)).not.toMatch(/2017092339974797|table 7|李天增|330401198001014616/)
  })

  it.each(['text/json;charset=utf-8', 'text/json', 'application/json', 'text/plain', ''])(
    'is judged by its content, whatever its type: "%s"',
    async contentType => {
      const message = post(signedBody(everything), contentType)
      const { event } = await offline().notifications.receive(message)
      expect(event.status).toBe('succeeded')
    },
  )

  it('may come from any server, as method, address and bytes', async () => {
    const body = Buffer.from(signedBody(everything))
    const message = { method: 'POST', url: '/notify', body }
    const { event } = await offline().notifications.receive(message)
    expect(event.orderId).toBe('20180828153543')
  })

  it('may come with a byte order mark', async () => {
    expect((await receive(`\uFEFF${sign()}`)).event.status).toBe('succeeded')
  })

  it.each(['WAITING', 'PROCESSING', 'REFUND', 'FAILURE', 'success', 'NEW'])(
    'of %s credits nothing and asks for a query: success alone is documented',
    async result_pay => {
      const { event } = await receive(sign({ result_pay }))
      expect(event).toMatchObject({ status: 'pending', credited: null, failure: null })
      expect(event.hints.join()).toContain('query the order')
    },
  )
})

describe('the card number of a notification', () => {
  it('is left out when the signature does not cover it', async () => {
    const { event } = await receive(sign({}, ['card_no']))
    expect(event.raw).not.toHaveProperty('card_no')
    expect(event.raw).toHaveProperty('acct_name')
  })

  it('is readable when the signature covers it', async () => {
    const { event } = await receive(sign())
    expect(event.raw.card_no).toBe('622202******0000')
  })

  it.each(['bank_code', 'acct_name', 'id_no', 'no_agree', 'info_order'])(
    'is the only such field: without %s the signature fits nothing',
    async name => {
      await expect(receive(sign({}, [name]))).rejects.toMatchObject({ reason: 'wrong-signature' })
    },
  )
})

describe('a number', () => {
  it('is verified as it is written, and read as an amount', async () => {
    const body = sign({ money_order: '1000.0' }).replace('"1000.0"', '1000.0')
    expect(body).toContain('"money_order":1000.0,')
    expect((await paymentIn(body)).credited).toEqual({ value: '1000.00', currency: 'CNY' })
  })

  it('is refused in another form than the one that was signed', async () => {
    const body = sign({ money_order: '1000.0' }).replace('"1000.0"', '1000')
    await expect(receive(body)).rejects.toMatchObject({ reason: 'wrong-signature' })
  })

  it.each([
    ['0.1', '0.10'],
    ['1', '1.00'],
    ['1.00', '1.00'],
    ['1.000', '1.00'],
    ['0.50', '0.50'],
  ])('%s as text is credited as %s', async (money_order, value) => {
    expect((await paymentIn(sign({ money_order }))).credited?.value).toBe(value)
  })

  it.each(['1e2', '-1', '0x1', ' 1', '1 ', '+1', '1,000', '1.00001', '', 'NaN', '١'])(
    '"%s" as text is no amount',
    async money_order => {
      await expect(receive(sign({ money_order }))).rejects.toMatchObject({ reason: 'undocumented' })
    },
  )
})
