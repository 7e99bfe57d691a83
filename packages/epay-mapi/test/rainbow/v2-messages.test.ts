import { ConfigError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { createEpayMapi, type RainbowV2Settings } from '../../src/index.ts'
import { useGateway } from '../support/bench.ts'
import { byGet, type Fields, secret } from '../support/merchant.ts'
import {
  createRainbowV2,
  moment,
  paidMessage,
  paidOrder,
  rainbowV2Payment,
  rainbowV2Settings,
  timestamp,
} from '../support/rainbow-v2.ts'
import { rsaSigned, rsaSignedFields } from '../support/rsa.ts'

const { reached, answers } = useGateway()

const connect = (more: Partial<RainbowV2Settings> = {}) =>
  createRainbowV2({ ...rainbowV2Settings, ...reached(), ...more })

const { orderId } = rainbowV2Payment
const reasonOf = (fields: Fields, more: Partial<RainbowV2Settings> = {}): Promise<string> =>
  connect(more)
    .notifications.receive(byGet(fields))
    .then(
      () => 'accepted',
      error => error.reason,
    )

describe('a notification', () => {
  it('is verified by the platform’s key, under either name of the algorithm', async () => {
    const fields = rsaSignedFields(paidMessage)
    expect(await reasonOf(fields)).toBe('accepted')
    expect(await reasonOf({ ...fields, sign_type: 'SHA256WithRSA' })).toBe('accepted')
    expect(await reasonOf({ ...fields, sign_type: 'MD5' })).toBe('wrong-algorithm')
    expect(await reasonOf({ ...fields, sign_type: '' })).toBe('wrong-algorithm')
    expect(await reasonOf({ ...fields, money: '9.00' })).toBe('wrong-signature')
  })

  it('is refused once it is old, and when it has no time', async () => {
    const old = rsaSignedFields({ ...paidMessage, timestamp: String(Number(timestamp) - 301) })
    expect(await reasonOf(old)).toBe('stale')
    expect(await reasonOf(old, { toleranceSeconds: 301 })).toBe('accepted')
    const { timestamp: _, ...timeless } = paidMessage
    expect(await reasonOf(rsaSignedFields(timeless))).toBe('stale')
    const later = () => new Date(moment.getTime() + 301_000)
    expect(await reasonOf(rsaSignedFields(paidMessage), { now: later })).toBe('stale')
  })

  it('is none of what else the platform signs, nor of what we sign', async () => {
    const { msg: _, ...answer } = rsaSigned({ ...paidOrder, msg: '' })
    const asFields = Object.fromEntries(Object.entries(answer).map(([k, v]) => [k, String(v)]))
    expect(await reasonOf(asFields)).toBe('undocumented')
    const { clientIp: __, ...order } = rainbowV2Payment
    const page = { ...order, returnUrl: 'https://shop.example/return' }
    expect(await reasonOf(connect().payments.form(page).fields)).toBe('wrong-signature')
  })

  it('brings the payer back the same way', async () => {
    const message = byGet(rsaSignedFields(paidMessage))
    expect(await connect().returns.read(message)).toMatchObject({ orderId, claims: 'paid' })
  })
})

describe('the credentials', () => {
  it('are proven by a question for an order that nobody has', async () => {
    answers({ code: -1, msg: '订单号不存在' })
    expect(await connect().check()).toMatchObject({ ok: true })
    answers({ code: -3, msg: 'RSA签名校验失败' })
    expect(await connect().check()).toMatchObject({ ok: false, code: '-3' })
    answers('<html></html>')
    await expect(connect().check()).rejects.toMatchObject({ name: 'ProtocolError' })
  })

  it('are a pair of keys, and no secret', () => {
    const { privateKey: _, platformPublicKey: __, ...unkeyed } = rainbowV2Settings
    for (const wrong of [
      { ...rainbowV2Settings, secret },
      { ...unkeyed, secret },
    ]) {
      // callers without types pass anything
      const refused = expect(() => createEpayMapi(wrong as RainbowV2Settings))
      refused.toThrow(ConfigError)
      refused.toThrow('`secret` belongs to another dialect: rainbow-v2 takes privateKey')
    }
    expect(() => createEpayMapi(unkeyed as RainbowV2Settings)).toThrow('privateKey')
  })

  it.each([
    ['toleranceSeconds', 0],
    ['toleranceSeconds', 86_401],
    ['signType', 'MD5'],
    ['unsignedRefusals', true],
    ['refundQueryPath', '/refund'],
    ['refundNotFoundMessages', 'none'],
  ])('and their settings refuse %s: %j', (setting, value) => {
    expect(() => connect({ [setting]: value })).toThrow(`\`${setting}`)
  })
})
