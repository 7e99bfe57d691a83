import { describe, expect, it } from 'vitest'
import type { RainbowV2Settings } from '../../src/index.ts'
import { useGateway } from '../support/bench.ts'
import {
  createRainbowV2,
  paidOrder,
  rainbowV2Payment,
  rainbowV2Settings,
  refunded,
  taken,
  timestamp,
} from '../support/rainbow-v2.ts'
import { isRsaSigned, ours, rsaSigned } from '../support/rsa.ts'

const { reached, answers, last } = useGateway()

const connect = (more: Partial<RainbowV2Settings> = {}) =>
  createRainbowV2({ ...rainbowV2Settings, ...reached(), ...more })

const { orderId, amount } = rainbowV2Payment
const refund = { orderId, refundId: 'REF-0001', amount }
const sent = () => Object.fromEntries(new URLSearchParams(last().body))
const create = (answer: object, more: Partial<RainbowV2Settings> = {}) => {
  answers(answer)
  return connect(more).payments.create(rainbowV2Payment)
}

describe('a request', () => {
  it('is signed with our key and with the time', async () => {
    await create(rsaSigned(taken))
    expect(last().url).toBe('/api/pay/create')
    expect(sent()).toMatchObject({ timestamp, sign_type: 'RSA', clientip: '203.0.113.7' })
    expect(isRsaSigned(sent(), ours)).toBe(true)
    answers(rsaSigned(paidOrder))
    await connect().payments.query({ orderId })
    expect(last().url).toBe('/api/pay/query')
    expect(isRsaSigned(sent(), ours)).toBe(true)
    answers(rsaSigned(refunded))
    await connect().refunds.create(refund)
    expect(last().url).toBe('/api/pay/refund')
    expect(sent()).toMatchObject({ out_refund_no: 'REF-0001', money: '1.00' })
    answers(rsaSigned({ ...refunded, status: 1 }))
    await connect().refunds.query({ orderId, refundId: 'REF-0001' })
    expect(last().url).toBe('/api/pay/refundquery')
    expect(sent()).toMatchObject({ out_refund_no: 'REF-0001', pid: '1001' })
  })

  it('says RSA, as servers demand, or what the document prints', async () => {
    await create(rsaSigned(taken), { signType: 'SHA256WithRSA' })
    expect(sent().sign_type).toBe('SHA256WithRSA')
    expect(isRsaSigned(sent(), ours)).toBe(true)
  })

  it('sends what the interface is asked for, and no more', async () => {
    answers(rsaSigned(taken))
    const input = { ...rainbowV2Payment, via: 'jump', channelId: '7' } as const
    await connect().payments.create(input)
    expect(sent()).toMatchObject({ method: 'jump', channel_id: '7', type: 'alipay' })
    expect(sent()).not.toHaveProperty('device')
  })

  it('signs the time of a form, too', () => {
    const { clientIp: _, ...order } = rainbowV2Payment
    const { action, fields } = connect().payments.form({
      ...{ ...order, returnUrl: 'https://shop.example/return' },
    })
    expect(action).toBe(`${reached().baseUrl}/api/pay/submit`)
    expect(fields.timestamp).toBe(timestamp)
    expect(isRsaSigned(fields, ours)).toBe(true)
  })

  it('takes a refund number that the program knows again', () => {
    const short = { ...refund, refundId: 'R0001' }
    expect(() => connect().preview('refunds.create', short)).toThrow('6 to 64')
  })
})

describe('an answer', () => {
  it('is believed within the tolerance of its signed time', async () => {
    const at = (seconds: number) => rsaSigned({ ...taken, timestamp: String(seconds) })
    const now = Number(timestamp)
    expect(await create(at(now - 300))).toMatchObject({ status: 'pending' })
    expect(await create(at(now + 301))).toMatchObject({
      status: 'unknown',
      cause: 'bad-signature',
      hints: expect.arrayContaining([expect.stringContaining('clocks')]),
    })
    const wider = { toleranceSeconds: 301 }
    expect(await create(at(now + 301), wider)).toMatchObject({ status: 'pending' })
  })

  it('may be signed under the name that the document prints', async () => {
    const answer = { ...rsaSigned(taken), sign_type: 'SHA256WithRSA' }
    expect(await create(answer)).toMatchObject({ status: 'pending', evidence: { signed: true } })
  })

  it('names what only a wallet’s own program can do', async () => {
    const answer = rsaSigned({ ...taken, pay_type: 'jsapi', pay_info: '{}' })
    expect(await create(answer)).toMatchObject({
      status: 'pending',
      nextAction: null,
      hints: [expect.stringContaining('raw.pay_info')],
    })
  })

  it('that refuses without a signature is not acted upon, unless a setting says so', async () => {
    // the query behind it is answered the same: that there is no such order
    const answer = { code: -1, msg: '订单号不存在' }
    expect(await create(answer)).toMatchObject({
      status: 'unknown',
      cause: 'refused',
      code: '-1',
      hints: expect.arrayContaining([expect.stringContaining('unsignedRefusals')]),
    })
    const confirmed = { unsignedRefusals: 'confirmed' } as const
    expect(await create(answer, confirmed)).toMatchObject({ status: 'failed', code: '-1' })
    expect(await create(rsaSigned({ ...answer, timestamp }))).toMatchObject({ status: 'failed' })
  })

  it('to a question without a signature says so', async () => {
    answers({ code: -1, msg: '订单号不存在' })
    expect(await connect().payments.query({ orderId })).toMatchObject({
      status: 'not-found',
      evidence: { signed: false },
      hints: [expect.stringContaining('not sign')],
    })
  })

  it('tells how much was given back', async () => {
    answers(rsaSigned({ ...paidOrder, status: 2, refundmoney: '0.30' }))
    const state = await connect().payments.query({ orderId })
    expect(state).toMatchObject({ status: 'refunded', raw: { refundmoney: '0.30' } })
    expect(state.hints).toHaveLength(1)
  })
})

describe('a refund', () => {
  it('stays open where the gateway has it and did not make it', async () => {
    answers(rsaSigned({ ...refunded, status: 0 }))
    const state = await connect().refunds.query({ orderId, refundId: 'REF-0001', amount })
    expect(state).toMatchObject({ status: 'pending', nextAction: null })
  })

  it('is asked for elsewhere, and not found in other words, where the settings say so', async () => {
    answers({ code: -1, msg: 'no refund' })
    const more = { refundQueryPath: 'v2/refund', refundNotFoundMessages: ['no refund'] }
    const state = await connect(more).refunds.query({ orderId, refundId: 'REF-0001' })
    expect(state.status).toBe('not-found')
    expect(last().url).toBe('/v2/refund')
  })
})
