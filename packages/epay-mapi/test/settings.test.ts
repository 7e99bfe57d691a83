import { ConfigError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { createEpayMapi } from '../src/index.ts'
import { useGateway } from './support/bench.ts'
import { byGet, merchantId, paid, payment, secret, settings, signed } from './support/merchant.ts'
import { paidOrder, rainbowV1Payment, rainbowV1Settings, refunded } from './support/rainbow.ts'

const { reached, answers, last } = useGateway()

const mapi = (more: object = {}) => createEpayMapi({ ...settings, ...reached(), ...more })
const rainbow = (more: object = {}) =>
  createEpayMapi({ ...rainbowV1Settings, ...reached(), ...more })

const taken = {
  ...{ code: 200, money: '1.00', trade_no: 'Y1', out_trade_no: payment.orderId, qrcode: 'wxp://1' },
}
const create = (answer: object, more: object) => {
  answers(answer)
  return mapi(more).payments.create(payment)
}
const refund = { orderId: payment.orderId, refundId: 'REF-0001', amount: payment.amount }
const give = (answer: object, more: object) => {
  answers(answer)
  return rainbow(more).refunds.create(refund)
}

/** What each override changes, by its name. */
const overrides: Readonly<Record<string, () => unknown>> = {
  async createPath() {
    await create(taken, { createPath: 'xpay/epay/mapi.php' })
    expect(last().url).toBe('/xpay/epay/mapi.php')
  },
  pagePath() {
    const { action } = mapi({ pagePath: 'xpay/submit.php' }).payments.form(payment)
    expect(action).toBe(`${reached().baseUrl}/xpay/submit.php`)
  },
  async queryPath() {
    answers(paidOrder)
    await rainbow({ queryPath: 'xpay/api.php' }).payments.query({ orderId: payment.orderId })
    expect(last().url).toMatch(/^\/xpay\/api\.php\?act=order&/)
  },
  async createSuccess() {
    const createSuccess = '1'
    expect(await create({ ...taken, code: 1 }, { createSuccess })).toMatchObject({
      status: 'pending',
    })
    expect(await create(taken, { createSuccess })).toMatchObject({ cause: 'unlisted-code' })
  },
  async querySuccess() {
    answers({ ...paidOrder, code: 200 })
    const asked = rainbow({ querySuccess: '200' }).payments.query({ orderId: payment.orderId })
    expect(await asked).toMatchObject({ status: 'succeeded' })
  },
  async createRefusals() {
    const createRefusals = { 799: 'limit' } as const
    expect(await create({ code: 799 }, { createRefusals })).toMatchObject({ reason: 'limit' })
    expect(await create({ code: 700 }, { createRefusals })).toMatchObject({ status: 'unknown' })
  },
  async createFailures() {
    const outcome = { status: 'unknown', cause: 'refused' }
    expect(await create({ code: 798 }, { createFailures: ['798'] })).toMatchObject(outcome)
  },
  async createDuplicates() {
    const outcome = { status: 'unknown', cause: 'duplicate' }
    expect(await create({ code: 706 }, { createDuplicates: ['706'] })).toMatchObject(outcome)
  },
  async duplicateMessages() {
    answers({ code: -1, msg: 'order exists' })
    const epay = rainbow({ duplicateMessages: ['exists'], notFoundMessages: ['exists'] })
    expect(await epay.payments.create(rainbowV1Payment)).toMatchObject({ cause: 'duplicate' })
  },
  async notFoundMessages() {
    answers({ code: 201, msg: 'no such order' })
    const { orderId } = payment
    const state = await mapi({ notFoundMessages: ['no such order'] }).payments.query({ orderId })
    expect(state.status).toBe('not-found')
  },
  required() {
    const { returnUrl: _, ...without } = payment
    expect(() => mapi({ required: [] }).preview('payments.create', without)).not.toThrow()
    const needy = rainbow({ required: ['clientIp', 'device'] })
    expect(() => needy.preview('payments.create', rainbowV1Payment)).toThrow('device')
  },
  acknowledgement() {
    const { acks } = mapi({ acknowledgement: 'SUCCESS' }).notifications
    expect(acks.accept.body).toBe('SUCCESS')
    expect(acks.refuse.body).toBe('fail')
  },
  async payableCap() {
    const moved = { ...taken, money: '1.03' }
    expect(await create(moved, { payableCap: '0.03' })).toMatchObject({ status: 'pending' })
    expect(await create(moved, { payableCap: '0.02' })).toMatchObject({ cause: 'mismatch' })
  },
  async passThrough() {
    const { fields } = mapi({ passThrough: 'attach' }).payments.form({ ...payment, ext: 'e' })
    expect(fields.attach).toBe('e')
    const { event } = await mapi({ passThrough: 'attach' }).notifications.receive(
      byGet(signed({ ...paid, attach: 'e' })),
    )
    expect(event.ext?.raw).toBe('e')
  },
  async queryNumberType() {
    answers({ code: 200 })
    await mapi({ queryNumberType: '2' })
      .payments.query({ orderId: 'A' })
      .catch(() => {})
    expect(last().body).toBe('order_no=A&type=2')
  },
  async refundPath() {
    await give(refunded, { refundPath: 'xpay/api.php?act=refund' })
    expect(last().url).toBe('/xpay/api.php?act=refund')
  },
  async refundSuccess() {
    const outcome = { status: 'succeeded' }
    expect(await give({ ...refunded, code: 1 }, { refundSuccess: '1' })).toMatchObject(outcome)
  },
  async refundRefusals() {
    const refundRefusals = { '-7': 'limit' } as const
    const outcome = { status: 'failed', reason: 'limit' }
    expect(await give({ code: -7 }, { refundRefusals })).toMatchObject(outcome)
  },
  async refundFailures() {
    // the query behind it is answered the same, so nothing confirms it
    const outcome = { status: 'unknown', cause: 'refused' }
    expect(await give({ code: -8 }, { refundFailures: ['-8'] })).toMatchObject(outcome)
  },
}

describe('what a gateway does otherwise than its dialect', () => {
  it.each(Object.entries(overrides))('is a setting: %s', async (_, check) => {
    await check()
  })

  it.each([
    ['createPath', 'https://elsewhere.example/mapi.php'],
    ['pagePath', '../submit.php'],
    ['queryPath', ''],
    ['createSuccess', ['1', '200']],
    ['querySuccess', true],
    ['createRefusals', { 700: 'because' }],
    ['createFailures', '201'],
    ['createDuplicates', 705],
    ['duplicateMessages', 'exists'],
    ['notFoundMessages', 'none'],
    ['required', ['name']],
    ['acknowledgement', 'fail'],
    ['payableCap', '0.001'],
    ['passThrough', 'a&b'],
    ['queryNumberType', '3'],
    ['dialect', 'seed'],
    ['refundPath', 'api.php?act=refund'],
  ])('refuses %s: %j, by its name', (setting, value) => {
    const refused = expect(() => mapi({ [setting]: value }))
    refused.toThrow(ConfigError)
    refused.toThrow(`\`${setting}`)
  })
})

describe('the keys of another dialect', () => {
  const { secret: _, ...unkeyed } = settings
  const pair = { privateKey: 'a', platformPublicKey: 'b' }

  it.each([
    ['privateKey', { ...settings, ...pair }],
    ['privateKey', { ...rainbowV1Settings, ...pair }],
    ['platformPublicKey', { ...settings, platformPublicKey: 'b' }],
  ])('are refused: %s', (setting, wrong) => {
    // callers without types pass anything
    const refused = expect(() => createEpayMapi(wrong as typeof settings))
    refused.toThrow(ConfigError)
    refused.toThrow(`\`${setting}\` belongs to another dialect`)
  })

  it('do not stand in for those that are missing', () => {
    expect(() => createEpayMapi({ ...unkeyed, merchantId } as typeof settings)).toThrow('secret')
    expect(() => createEpayMapi({ ...settings, secret })).not.toThrow()
  })
})

describe('the address', () => {
  const root = 'https://gateway.example/shop'

  it.each([
    ...['', '/', '/pay/mapi.php', '/mapi.php', '/submit.php', '/api.php', '/mapi.php/'],
    ...['/qrcode.php', '/pay/apisubmit', '/pay/chaorder', '/api/findorder', '/api/pay/create'],
    ...['/api/pay/submit', '/api/pay/query/', '/api/pay/refund', '/api/pay/refundquery'],
  ])('is understood with the page %j of it', page => {
    const { url } = mapi({ baseUrl: `${root}${page}` }).preview('payments.create', payment)
    expect(url).toBe(`${root}/pay/mapi.php`)
    const v1 = rainbow({ baseUrl: `${root}${page}` })
    expect(v1.preview('payments.create', rainbowV1Payment).url).toBe(`${root}/mapi.php`)
  })
})
