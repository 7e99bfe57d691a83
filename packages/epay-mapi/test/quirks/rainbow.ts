import { expect } from 'vitest'
import { useGateway } from '../support/bench.ts'
import { byGet } from '../support/merchant.ts'
import * as v1 from '../support/rainbow.ts'
import * as v2 from '../support/rainbow-v2.ts'
import { rsaSigned, rsaSignedFields } from '../support/rsa.ts'
import type { Quirks } from './quirks.ts'

const { reached, answers, last } = useGateway()

const first = (more: object = {}) =>
  v1.createRainbowV1({ ...v1.rainbowV1Settings, ...reached(), ...more })
const second = (more: object = {}) =>
  v2.createRainbowV2({ ...v2.rainbowV2Settings, ...reached(), ...more })

const { orderId, amount } = v1.rainbowV1Payment
const refund = { orderId, refundId: 'REF-0001', amount }
const old = { timestamp: String(Number(v2.timestamp) - 301) }

/** What is odd about the Rainbow programs. */
export const ofRainbow: Quirks = {
  'A Rainbow acceptance names neither order nor amount': async () => {
    answers({ code: 1, trade_no: 'T1', payurl: 'https://p.example/1' })
    expect(await first().payments.create(v1.rainbowV1Payment)).toMatchObject({
      status: 'pending',
      payable: null,
    })
    for (const other of [{ out_trade_no: 'ORD-0002' }, { money: '1.01' }]) {
      answers({ code: 1, trade_no: 'T1', payurl: 'https://p.example/1', ...other })
      const outcome = { status: 'unknown', cause: 'mismatch' }
      expect(await first().payments.create(v1.rainbowV1Payment)).toMatchObject(outcome)
    }
  },
  'The key itself travels in the address of a query': async () => {
    answers(v1.paidOrder)
    await first().payments.query({ orderId })
    expect(last().url).toContain(`&key=${v1.rainbowV1Settings.secret}`)
    expect(first().preview('payments.query', { orderId }).url).toMatch(/&key=\*\*\*$/)
  },
  'A query says who is asked for, and has to': async () => {
    for (const name of ['pid', 'out_trade_no', 'money']) {
      answers({ ...v1.paidOrder, [name]: null })
      const asked = first().payments.query({ orderId, amount })
      await expect(asked).rejects.toMatchObject({ code: 'not-the-documented-body' })
    }
  },
  'A trade_status comes before status': async () => {
    answers({ ...v1.paidOrder, status: 1, trade_status: 'WAITING' })
    expect(await first().payments.query({ orderId })).toMatchObject({ status: 'pending' })
  },
  'V1 says 0 for a refund that was made': async () => {
    answers(v1.refunded)
    expect(await first().refunds.create(refund)).toMatchObject({ status: 'succeeded' })
    answers({ ...v1.refunded, code: 1 })
    expect(await first().refunds.create(refund)).toMatchObject({ status: 'unknown' })
  },
  'A refund has no number in V1': async () => {
    answers(v1.refunded)
    await first().refunds.create(refund)
    expect(last().body).not.toContain('REF-0001')
    answers({ ...v1.paidOrder, status: 2 })
    await expect(first().refunds.query(refund)).rejects.toMatchObject({ code: 'undecided' })
  },
  'A refund number that was used before is answered with the older refund': async () => {
    const { out_trade_no: _, ...older } = v2.refunded
    answers(rsaSigned(older))
    expect(await second().refunds.create(refund)).toMatchObject({ status: 'pending' })
    answers(rsaSigned({ ...older, money: '0.30' }))
    expect(await second().refunds.create(refund)).toMatchObject({ cause: 'mismatch' })
  },
  'V2 signs the time, and is believed for five minutes': async () => {
    answers(rsaSigned({ ...v2.paidOrder, ...old }))
    const asked = second().payments.query({ orderId })
    await expect(asked).rejects.toMatchObject({ code: 'bad-signature' })
    const late = byGet(rsaSignedFields({ ...v2.paidMessage, ...old }))
    await expect(second().notifications.receive(late)).rejects.toMatchObject({ reason: 'stale' })
    await expect(second().returns.read(late)).rejects.toMatchObject({ reason: 'stale' })
  },
  'V2 signs little of what it refuses': async () => {
    answers({ code: -1, msg: '订单号不存在' })
    const outcome = { status: 'unknown', cause: 'refused' }
    expect(await second().payments.create(v2.rainbowV2Payment)).toMatchObject(outcome)
    const believing = second({ unsignedRefusals: 'confirmed' })
    expect(await believing.payments.create(v2.rainbowV2Payment)).toMatchObject({ status: 'failed' })
  },
  'The algorithm of V2 has two names': async () => {
    for (const sign_type of ['RSA', 'SHA256WithRSA']) {
      answers({ ...rsaSigned(v2.paidOrder), sign_type })
      expect(await second().payments.query({ orderId })).toMatchObject({ status: 'succeeded' })
    }
    const { fields } = second().preview('payments.query', { orderId })
    expect(fields.sign_type).toBe('RSA')
  },
  'Some answers are for a wallet’s own program': async () => {
    answers(rsaSigned({ ...v2.taken, pay_type: 'jsapi', pay_info: '{}' }))
    expect(await second().payments.create(v2.rainbowV2Payment)).toMatchObject({
      status: 'pending',
      nextAction: null,
      raw: { pay_info: '{}' },
    })
  },
}
