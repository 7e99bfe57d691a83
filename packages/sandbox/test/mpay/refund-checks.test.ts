import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { apply, ask, keys, neighbourId, open, pay, signed } from './support/merchant.ts'
import {
  lastOf,
  queryRefund,
  refund,
  refundFields,
  refundPaths,
  refundQuestion,
} from './support/refunds.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = open().sandbox
  await pay(sandbox)
})

const noRefund = () => expect(sandbox.orders.filter(({ kind }) => kind === 'refund')).toEqual([])

describe('a field of a refund', () => {
  const refusedFor = async (name: string, value: string | undefined) => {
    expect(await refund(sandbox, { [name]: value })).toEqual({
      ...{ ret_code: '1004', ret_msg: `商户请求参数错误[${name}]` },
    })
    noRefund()
  }

  it.each(['no_refund', 'dt_refund', 'money_refund', 'notify_url', 'no_order', 'dt_order'])(
    '%s is required',
    async name => {
      await refusedFor(name, undefined)
      await refusedFor(name, '')
    },
  )

  it.each([
    ['no_refund', 'x'.repeat(33)],
    ['dt_refund', '2024-08-06 10:11:12'],
    ['dt_refund', '20240230000000'],
    ['money_refund', '55.4'],
    ['money_refund', '55'],
    ['money_refund', '-1.00'],
    ['money_refund', '1e2'],
    ['money_refund', '1.000'],
    ['notify_url', 'shop.example/notify'],
    ['notify_url', `https://shop.example/${'x'.repeat(128)}`],
    ['no_order', 'x'.repeat(33)],
    ['dt_order', '20240805'],
    ['trader_refund', '1'],
    ['trader_refund', neighbourId],
  ])('%s is not %j', async (name, value) => {
    await refusedFor(name, value)
  })

  it.each([
    ['no_refund', 'x'.repeat(32)],
    ['money_refund', '0.01'],
    ['trader_refund', refundFields.oid_partner],
    ['undocumented', 'signed like the others'],
  ])('%s may be %j', async (name, value) => {
    expect(await refund(sandbox, { [name]: value })).toMatchObject({ ret_code: '0000' })
  })
})

describe('a refund is refused', () => {
  it.each([
    ['of nothing', { money_refund: '0.00' }, '5003', 'amount'],
    ['of too much for anybody', { money_refund: '99999999.01' }, '5003', 'amount'],
    ['of more than was paid', { money_refund: '55.41' }, '5007', 'amount'],
    ['of an unknown number', { no_order: 'M2' }, '5002', 'not-found'],
    ['of another time', { dt_order: '20240805035740' }, '5002', 'not-found'],
    ['of an unknown number of the gateway’s', { oid_paybill: '2018' }, '5002', 'not-found'],
  ] as const)('%s', async (_, changes, code, reason) => {
    expect(Object.keys(await refund(sandbox, changes))).toEqual(['ret_code', 'ret_msg'])
    expect(await refund(sandbox, changes)).toMatchObject({ ret_code: code })
    expect(sandbox.requests.at(-1)).toMatchObject({ call: 'refunds.create', reason })
    noRefund()
  })

  it.each([
    ['waits', '1234'],
    ['failed', '0001'],
    ['is at the bank', '0006'],
  ])('of a payment that %s', async (_, card) => {
    const number = { no_order: 'M2' }
    if (card === '1234') await apply(sandbox, number)
    else await pay(sandbox, { ...number, card_no: `622202000000${card}` })
    expect(await refund(sandbox, number)).toMatchObject({ ret_code: '5008' })
    expect(sandbox.requests.at(-1)).toMatchObject({
      ...{ reason: 'unpaid', orderKey: lastOf(sandbox, 'payment').key },
    })
    noRefund()
  })

  it('of another merchant’s payment', async () => {
    const how = { key: keys.neighbour.privateKey }
    const { providerId: oid_paybill } = lastOf(sandbox, 'payment')
    for (const changes of [{}, { oid_paybill }]) {
      const answer = await refund(sandbox, { ...changes, oid_partner: neighbourId }, how)
      expect(answer).toMatchObject({ ret_code: '5002' })
    }
    noRefund()
  })

  it('of a refund, by its number', async () => {
    const { oid_refundno } = await refund(sandbox, { money_refund: '1.00' })
    const answer = await refund(sandbox, { no_refund: 'R2', oid_paybill: oid_refundno })
    expect(answer).toMatchObject({ ret_code: '5002' })
  })

  it('to a merchant that may not', async () => {
    sandbox = open({ refunds: false }).sandbox
    await pay(sandbox)
    expect(await refund(sandbox)).toMatchObject({ ret_code: '5004' })
  })

  it('when it is not signed by the merchant', async () => {
    const how = { key: keys.neighbour.privateKey }
    expect(await refund(sandbox, {}, how)).toMatchObject({ ret_code: '1001' })
    const touched = { ...signed(refundFields), money_refund: '1.00' }
    expect(await ask(sandbox, refundPaths.refund, touched)).toMatchObject({ ret_code: '1001' })
    expect((await refund(sandbox, { sign_type: 'MD5' })).ret_msg).toContain('[sign_type]')
    noRefund()
  })
})

describe('a question for a refund', () => {
  it('needs the number and its time, or the gateway’s number', async () => {
    for (const name of ['no_refund', 'dt_refund']) {
      const answer = await queryRefund(sandbox, { ...refundQuestion, [name]: '' })
      expect(answer.ret_msg).toBe(`商户请求参数错误[${name}]`)
    }
  })

  it('of another merchant finds nothing', async () => {
    const { oid_refundno = '' } = await refund(sandbox)
    for (const asked of [refundQuestion, { oid_refundno }]) {
      const fields = { ...asked, oid_partner: neighbourId }
      const how = { key: keys.neighbour.privateKey }
      const answer = await ask(sandbox, refundPaths.query, signed(fields, how))
      expect(answer).toMatchObject({ ret_code: '8901' })
    }
  })

  it('is recorded with the refund that it found', async () => {
    await refund(sandbox)
    await queryRefund(sandbox)
    expect(sandbox.requests.at(-1)).toMatchObject({
      ...{ call: 'refunds.query', accepted: true, orderKey: lastOf(sandbox, 'refund').key },
    })
  })
})
