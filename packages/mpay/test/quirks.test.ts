import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  agreementPayment,
  cardPayment,
  confirmation,
  connected,
  type Overrides,
  offline,
  order,
} from './support/account.ts'
import { about, answer, code, found, paid, smsSent } from './support/answers.ts'
import { fieldsOf } from './support/fixtures.ts'
import type { Answer } from './support/gateway.ts'
import { gatewayKeys, merchant } from './support/keys.ts'
import { isSignedBy, type Message, open, signed } from './support/wire.ts'

const createOf = async (given: Answer, overrides: Overrides = {}) => {
  const { mpay, gateway } = await connected(overrides)
  gateway.answers(given)
  return mpay.payments.create(cardPayment)
}

const confirmOf = async (...given: readonly Answer[]) => {
  const { mpay, gateway } = await connected()
  gateway.answers(...given)
  return mpay.payments.confirm(confirmation)
}

const queryOf = async (given: Answer) => {
  const { mpay, gateway } = await connected()
  gateway.answers(given)
  return mpay.payments.query({ orderId: order.orderId, orderedAt: order.orderedAt })
}

const news = (change: Message = {}, unsigned: readonly string[] = []) => ({
  method: 'POST',
  url: '/notify',
  body: JSON.stringify(
    signed(
      { ...fieldsOf('notifications.payment.everything'), ...change },
      gatewayKeys.privateKey,
      unsigned,
    ),
  ),
})

const eventOf = async (message: ReturnType<typeof news>, overrides: Overrides = {}) =>
  (await offline(overrides).notifications.receive(message)).event

const reasonOf = (message: ReturnType<typeof news>, overrides: Overrides = {}) =>
  eventOf(message, overrides).then(
    () => 'accepted',
    error => error.reason,
  )

const revealed = (name: string, input: object) =>
  offline().preview(name, input, { reveal: true }).fields

/** One test for each line of the README's quirks, in its words. */
const quirks: Readonly<Record<string, () => unknown>> = {
  'The time is a part of the order’s name': async () => {
    const other = { dt_order: '20180828153544' }
    expect(await createOf(smsSent(other))).toMatchObject({ cause: 'mismatch' })
    expect(offline().ticket('payments.confirm', confirmation).orderedAt).toBe(
      '2018-08-28T07:35:43.000Z',
    )
    expect((await eventOf(news())).key).not.toBe((await eventOf(news(other))).key)
  },
  'Times are China’s, to the second': () => {
    const orderedAt = new Date('2018-12-31T16:00:00.999Z')
    expect(revealed('payments.query', { ...order, orderedAt }).dt_order).toBe('20190101000000')
    const { orderedAt: kept } = offline().ticket('payments.create', { ...cardPayment, orderedAt })
    expect(kept).toBe('2018-12-31T16:00:00.000Z')
  },
  'RSA means MD5withRSA': () => {
    const fields = revealed('payments.query', order)
    expect(fields.sign_type).toBe('RSA')
    // this checks RSA-MD5 for the name RSA
    expect(isSignedBy(fields, merchant.publicKey)).toBe(true)
  },
  'SHA-256 has two spellings': async () => {
    const sha256 = { signType: 'SHA256withRSA' } as const
    const { fields } = offline(sha256).preview('payments.query', order)
    expect(fields.sign_type).toBe('SHA256withRSA')
    for (const sign_type of ['SHA256withRSA', 'SHA256WITHRSA']) {
      expect(await createOf(smsSent({ sign_type }), sha256)).toMatchObject({ status: 'pending' })
    }
  },
  'No message chooses its algorithm': async () => {
    expect(await reasonOf(news(), { signType: 'SHA256withRSA' })).toBe('wrong-algorithm')
    expect(await reasonOf(news({ sign_type: 'SHA256withRSA' }))).toBe('wrong-algorithm')
    const both = { acceptedSignTypes: 'both' } as const
    expect(await reasonOf(news({ sign_type: 'SHA256withRSA' }), both)).toBe('accepted')
    expect(await reasonOf(news({ sign_type: 'MD5' }), both)).toBe('wrong-algorithm')
  },
  'One platform key signs for all merchants': async () => {
    for (const oid_partner of ['201304121000001005', '']) {
      expect(await reasonOf(news({ oid_partner }))).toBe('wrong-account')
      expect(await createOf(smsSent({ oid_partner }))).toMatchObject({ cause: 'mismatch' })
    }
  },
  'Create goes encrypted, confirm in the clear': () => {
    const bodies = [1, 2].map(() => offline().preview('payments.create', cardPayment).body)
    expect(bodies[0]).not.toBe(bodies[1])
    const opened = bodies.map(body => open(JSON.parse(body).pay_load, gatewayKeys.privateKey))
    expect(opened[0]?.aesKey).not.toBe(opened[1]?.aesKey)
    const { body } = offline().preview('payments.confirm', confirmation, { reveal: true })
    expect(JSON.parse(body)).toMatchObject({ verify_code: '123456' })
  },
  'Confirm is not where its page says': () => {
    const url = (overrides: Overrides) =>
      new URL(offline(overrides).preview('payments.confirm', confirmation).url).pathname
    expect(url({})).toBe('/v1/bankcardpay')
    expect(url({ verifyPath: 'v1/bankcardprepay' })).toBe('/v1/bankcardprepay')
  },
  'Confirm needs no card': () => {
    expect(Object.keys(revealed('payments.confirm', confirmation)).toSorted()).toEqual(
      Object.keys(fieldsOf('payments.confirm.request')).toSorted(),
    )
  },
  '0000 is not paid': async () => {
    expect(await confirmOf(answer(about))).toMatchObject({ status: 'pending' })
    expect(await confirmOf(paid())).toMatchObject({ status: 'succeeded' })
    const { settle_date } = JSON.parse(paid().body)
    expect(await confirmOf(answer({ ...about, result_pay: 'SUCCESS' }))).toMatchObject({
      status: 'succeeded',
    })
    expect(
      await confirmOf(answer({ ...about, result_pay: 'PROCESSING', settle_date })),
    ).toMatchObject({ status: 'pending' })
  },
  'A token may come when nothing is to be typed': async () => {
    const token = 'D096DBA0E3E0CC8F1D504C06E71D292D'
    expect(await createOf(paid({ token }))).toMatchObject({ status: 'succeeded' })
    const open = await createOf(answer({ ...about, token }))
    expect(open).toMatchObject({ status: 'pending', nextAction: null })
  },
  'Errors are not signed': async () => {
    expect(await confirmOf(code('6001'))).toMatchObject({ status: 'unknown', cause: 'refused' })
    expect(await confirmOf(code('6001'), code('8901'))).toMatchObject({ status: 'failed' })
  },
  'A wrong SMS code leaves the order open': async () => {
    for (const one of ['1900', '9702', '1000']) {
      const payment = await confirmOf(code(one))
      expect(payment).toMatchObject({ status: 'pending', refused: { code: one } })
    }
  },
  '1111 says failed and proves nothing': async () => {
    expect(await confirmOf(code('1111', '交易异常，支付失败'))).toMatchObject({
      ...{ status: 'unknown', code: '1111' },
      hints: expect.arrayContaining(['An abnormal transaction: query to be sure.']),
    })
  },
  'A duplicate says nothing of the order': async () => {
    for (const one of ['1002', '2005', '2007', '9983']) {
      expect(await createOf(code(one))).toMatchObject({ status: 'unknown', cause: 'duplicate' })
    }
  },
  'A refusal ends the attempt, not the order': async () => {
    expect(await confirmOf(code('6001'), found('WAITING'))).toMatchObject({
      ...{ status: 'pending', refused: { reason: 'insufficient-balance', code: '6001' } },
    })
  },
  'Amounts come back in another shape': async () => {
    for (const money_order of ['55.44', '55.440', '055.44']) {
      expect(await confirmOf(paid({ money_order }))).toMatchObject({ credited: order.amount })
    }
    expect(await eventOf(news({ money_order: '0.1' }))).toMatchObject({
      credited: { value: '0.10' },
    })
  },
  'Numbers are verified as they are written': async () => {
    const message = news({ money_order: '1000.0' })
    const number = { ...message, body: message.body.replace('"1000.0"', '1000.0') }
    expect(await eventOf(number)).toMatchObject({ credited: { value: '1000.00' } })
    const rewritten = { ...message, body: message.body.replace('"1000.0"', '1000') }
    expect(await reasonOf(rewritten)).toBe('wrong-signature')
  },
  'Empty values are not signed': async () => {
    const { body, ...rest } = news()
    for (const more of ['"memo":"",', '"memo":null,']) {
      expect(await reasonOf({ ...rest, body: body.replace('{', `{${more}`) })).toBe('accepted')
    }
    const withText = body.replace('{', '{"memo":"null",')
    expect(await reasonOf({ ...rest, body: withText })).toBe('wrong-signature')
  },
  'Fields that no document names are signed': async () => {
    const more = { sms_flag: '1', repayment_no: '7', correlationID: 'a-b' }
    expect((await createOf(smsSent(more))).raw).toMatchObject(more)
    expect(await reasonOf(news(more, ['repayment_no']))).toBe('wrong-signature')
  },
  'Three fields of the query are never signed': async () => {
    const beside = { bank_name: '工商银行', memo: '余额不足', card_no: '622202******0000' }
    const message: Message = JSON.parse(found('FAILURE').body)
    const state = await queryOf({ body: JSON.stringify({ ...message, ...beside }) })
    expect(state).toMatchObject({ status: 'failed', code: 'FAILURE', message: null })
    expect(Object.keys(state.raw)).not.toEqual(expect.arrayContaining(['memo']))
    for (const name of Object.keys(beside)) expect(state.raw).not.toHaveProperty(name)
  },
  'The card number of a notification may or may not be signed': async () => {
    expect((await eventOf(news())).raw).toHaveProperty('card_no')
    expect((await eventOf(news({}, ['card_no']))).raw).not.toHaveProperty('card_no')
  },
  'Notifications are text/json': async () => {
    const { method, body } = news()
    const headers = { 'content-type': 'text/json;charset=utf-8' }
    const request = new Request('https://shop.example/notify', { method, body, headers })
    const { event } = await offline().notifications.receive(request)
    expect(event.status).toBe('succeeded')
  },
  'Success alone is notified': async () => {
    for (const result_pay of ['FAILURE', 'REFUND', 'PROCESSING']) {
      const event = await eventOf(news({ result_pay }))
      expect(event).toMatchObject({ status: 'pending', credited: null })
      expect(event.hints.join()).toContain('query the order')
    }
  },
  'The acknowledgement is JSON': () => {
    const { accept, refuse } = offline().notifications.acks
    expect(accept.body).toBe('{"ret_code":"0000","ret_msg":"ok"}')
    expect(accept).toMatchObject({ status: 200, contentType: 'application/json;charset=utf-8' })
    expect(refuse.body).not.toMatch(/0000|ok/)
  },
  'The settlement day is no time': async () => {
    const event = await eventOf(news())
    expect(event).toMatchObject({ paidAt: null, raw: { settle_date: '20180829' } })
  },
  'Nothing in the signed text is escaped': async () => {
    for (const text of ['a&b', 'a=b']) {
      const goods = { name: text, kind: 'virtual' }
      for (const change of [{ note: text }, { userId: text }, { goods }]) {
        expect(() => revealed('payments.create', { ...cardPayment, ...change })).toThrow('& or =')
      }
    }
    expect(await reasonOf(news({ info_order: 'a&money_order=9.00' }))).toBe('undocumented')
  },
  'The risk details are JSON inside a text': () => {
    const { risk_item: text = '' } = revealed('payments.create', cardPayment)
    expect(JSON.parse(text)).toMatchObject({ frms_ware_category: '2009' })
    expect(offline().preview('payments.create', cardPayment).fields.risk_item).toBe('***')
  },
  'Only identity cards are sent': () => {
    expect(revealed('payments.create', cardPayment).id_type).toBe('0')
    expect(revealed('payments.create', agreementPayment)).not.toHaveProperty('id_type')
  },
  'Check digits are not tested': () => {
    expect(revealed('payments.create', cardPayment)).toMatchObject({
      ...{ card_no: '8888888888888888', id_no: '330401198001014616' },
    })
  },
  'The expiry is YYMM': () => {
    const expiring = (expiry: string) => () =>
      revealed('payments.create', { ...cardPayment, card: { ...cardPayment.card, expiry } })
    expect(expiring('2908')().vali_date).toBe('2908')
    expect(expiring('0829')).toThrow('YYMM')
  },
  'The words beside a code are never compared': async () => {
    for (const ret_msg of ['短信已下发，需验证短信验证码', '短信已下发，需要再次验证', '失败']) {
      expect(await createOf(smsSent({ ret_msg }))).toMatchObject({ nextAction: { type: 'sms' } })
    }
  },
}

describe('quirks', () => {
  it.each(Object.entries(quirks))('%s', async (_, check) => {
    await check()
  })

  it('are the README’s, line for line', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const [, section = ''] = /## Quirks\n([\s\S]*?)\n## /.exec(readme) ?? []
    const lines = [...section.matchAll(/^- \*\*(.+?)\.\*\*/gm)].map(([, title]) => title)
    expect(lines).toEqual(Object.keys(quirks))
  })
})
