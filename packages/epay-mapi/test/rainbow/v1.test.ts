import { inspect } from 'node:util'
import type { LogEvent } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { RainbowV1Settings } from '../../src/index.ts'
import { useGateway } from '../support/bench.ts'
import { merchantId, secret, signatureOf } from '../support/merchant.ts'
import {
  createRainbowV1,
  paidOrder,
  rainbowV1Payment,
  rainbowV1Settings,
  refunded,
} from '../support/rainbow.ts'

const { reached, answers, last } = useGateway()

const connect = (more: Partial<RainbowV1Settings> = {}) =>
  createRainbowV1({ ...rainbowV1Settings, ...reached(), ...more })

const { orderId, amount } = rainbowV1Payment
const refund = { orderId, refundId: 'REF-0001', amount }

describe('payments.create', () => {
  it('sends and signs what this program wants, below its own path', async () => {
    answers({ code: 1, trade_no: 'T1', qrcode: 'weixin://1' })
    const input = { ...rainbowV1Payment, device: 'jump', ext: 'user-15452' } as const
    await connect().payments.create(input)
    const { url, body } = last()
    expect(url).toBe('/mapi.php')
    const sent = Object.fromEntries(new URLSearchParams(body))
    expect(sent).toMatchObject({ clientip: '203.0.113.7', device: 'jump', param: 'user-15452' })
    expect(sent.sign).toBe(signatureOf(sent))
  })

  it.each(['203.0.113', '203.0.113.7, 203.0.113.8', 'shop.example', '::1%eth0', ''])(
    'refuses %j as the address of a payer',
    clientIp => {
      const input = { ...rainbowV1Payment, clientIp }
      expect(() => connect().preview('payments.create', input)).toThrow('clientIp')
    },
  )

  it('takes an IPv6 address, and shows none in a preview', () => {
    const input = { ...rainbowV1Payment, clientIp: '2001:db8::7' }
    expect(connect().preview('payments.create', input).fields.clientip).toBe('***')
    const revealed = connect().preview('payments.create', input, { reveal: true })
    expect(revealed.fields.clientip).toBe('2001:db8::7')
  })

  it('follows the links of this program in its order, and no other’s', async () => {
    const create = (links: object) => {
      answers({ code: 1, trade_no: 'T1', ...links })
      return connect().payments.create(rainbowV1Payment)
    }
    expect(await create({ qrcode: 'weixin://1', payurl: '/pay/1/' })).toMatchObject({
      nextAction: { type: 'redirect', url: `${reached().baseUrl}/pay/1/` },
    })
    expect(await create({ h5_qrurl: 'https://p.example' })).toMatchObject({ status: 'unknown' })
  })
})

describe('the key in the address', () => {
  it('is sent by GET, and stands in no preview, log, error or result', async () => {
    const events: LogEvent[] = []
    const epay = connect({ log: event => events.push(event) })
    answers({ ...paidOrder, name: secret })
    const state = await epay.payments.query({ orderId })
    const { method, url } = last()
    expect(method).toBe('GET')
    expect(url).toBe(`/api.php?act=order&pid=1001&out_trade_no=ORD-0001&key=${secret}`)
    const preview = epay.preview('payments.query', { orderId }, { reveal: true })
    expect(preview.url).toContain('key=***')
    answers({ code: -3, msg: `key ${secret}` })
    const error = await epay.payments.query({ orderId }).catch(thrown => thrown)
    const said = [state, preview, events, error].map(one => inspect(one, { depth: 9 })).join()
    expect(said + JSON.stringify([state, preview, events, error])).not.toContain(secret)
  })

  it('is posted with a refund', async () => {
    answers(refunded)
    await connect().refunds.create(refund)
    const { method, url, body } = last()
    expect([method, url]).toEqual(['POST', '/api.php?act=refund'])
    expect(body).toBe(`pid=1001&out_trade_no=ORD-0001&money=1.00&key=${secret}`)
  })

  it('asks for the account', async () => {
    answers({ code: 1, pid: 1001, key: secret, money: '3.5', active: 0 })
    expect(await connect().balances.query()).toMatchObject({
      balances: [{ available: { value: '3.50', currency: 'CNY' }, frozen: null }],
      hints: [expect.stringContaining('suspended')],
    })
    expect(last().url).toBe(`/api.php?act=query&pid=1001&key=${secret}`)
  })
})

describe('payments.query', () => {
  const query = (answer: object, more: Partial<RainbowV1Settings> = {}) => {
    answers(answer)
    return connect(more).payments.query({ orderId, amount })
  }

  it.each([
    [0, 'pending'],
    [1, 'succeeded'],
    [2, 'refunded'],
    [3, 'pending'],
    [4, 'pending'],
    [5, 'pending'],
    ['constructor', 'pending'],
  ])('takes the status %j for %s', async (status, becomes) => {
    expect(await query({ ...paidOrder, status })).toMatchObject({ status: becomes })
  })

  it('lets trade_status come before status', async () => {
    const waiting = { ...paidOrder, trade_status: 'WAITING' }
    expect(await query(waiting)).toMatchObject({ status: 'pending' })
    const paid = { ...paidOrder, trade_status: 'TRADE_SUCCESS' }
    expect(await query(paid)).toMatchObject({ status: 'succeeded' })
    const torn = query({ ...paid, status: 0 })
    await expect(torn).rejects.toMatchObject({ code: 'contradiction' })
  })

  it('takes true for a yes only where the settings say so', async () => {
    const answer = { ...paidOrder, code: true }
    await expect(query(answer)).rejects.toMatchObject({ code: 'refused' })
    expect(await query(answer, { querySuccess: 'true' })).toMatchObject({ status: 'succeeded' })
  })

  it('believes no other merchant, order or amount', async () => {
    for (const more of [{ pid: 1002 }, { out_trade_no: 'ORD-0002' }, { money: '1.01' }]) {
      await expect(query({ ...paidOrder, ...more })).rejects.toMatchObject({ code: 'mismatch' })
    }
  })
})

describe('refunds.query', () => {
  const query = (answer: object, more: Partial<RainbowV1Settings> = {}) => {
    answers(answer)
    return connect(more).refunds.query({ orderId, refundId: 'REF-0001', amount })
  }

  it('takes a refunded order for the refund only where it can be no other', async () => {
    const answer = { ...paidOrder, status: 2 }
    await expect(query(answer)).rejects.toMatchObject({
      code: 'undecided',
      hints: [expect.stringContaining('oneRefundPerOrder')],
    })
    expect(await query(answer, { oneRefundPerOrder: true })).toMatchObject({
      status: 'succeeded',
      refundId: 'REF-0001',
      amount: null,
    })
  })

  it.each([0, 1, 3, 4])('finds none while the order is %i', async status => {
    expect(await query({ ...paidOrder, status })).toMatchObject({ status: 'not-found' })
  })

  it('leaves a state of no list open', async () => {
    expect(await query({ ...paidOrder, status: 9 })).toMatchObject({ status: 'pending' })
  })
})

describe('refunds.create', () => {
  it('takes 0 for a yes; another copy of the document says 1, which a setting allows', async () => {
    answers({ ...refunded, code: 1 })
    expect(await connect().refunds.create(refund)).toMatchObject({ cause: 'unlisted-code' })
    const other = connect({ refundSuccess: '1' })
    expect(await other.refunds.create(refund)).toMatchObject({ status: 'succeeded' })
    answers(refunded)
    expect(await other.refunds.create(refund)).toMatchObject({ status: 'unknown' })
  })

  it('does not mind the number that the newer program makes up for a refund', async () => {
    answers({ ...refunded, refund_no: '2026013199', out_refund_no: '2026013199' })
    expect(await connect().refunds.create(refund)).toMatchObject({ status: 'succeeded' })
  })
})

describe('merchant numbers', () => {
  it(`are ${merchantId} in every call`, () => {
    const { operations, preview } = connect()
    for (const { name, example } of operations) {
      expect(preview(name, example).fields.pid, name).toBe(merchantId)
    }
  })
})
