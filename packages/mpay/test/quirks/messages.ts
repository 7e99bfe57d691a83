import { expect } from 'vitest'
import { agreementPayment, cardPayment, offline, order } from '../support/account.ts'
import { found, paid, smsSent } from '../support/answers.ts'
import {
  confirmOf,
  createOf,
  eventOf,
  news,
  type Quirks,
  queryOf,
  reasonOf,
  revealed,
} from '../support/quirk-calls.ts'
import type { Message } from '../support/wire.ts'

/** What is odd about what goes to and fro. */
export const ofMessages: Quirks = {
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
