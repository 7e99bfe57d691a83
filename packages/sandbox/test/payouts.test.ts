import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox, type VirtualClock } from '../src/index.ts'
import { ask, createPayout, lastOrder, merchants, paths, signedPayout } from './support/merchant.ts'

let clock: VirtualClock
let sandbox: Sandbox
beforeEach(() => {
  clock = createVirtualClock()
  const deliver = async () => new Response('OK')
  sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
})

const query = (out_trade_no = 'W0000000001') =>
  ask(sandbox, paths.queryPayout, signedPayout({ mchid: '10006', out_trade_no }))
const balance = () => sandbox.merchants[0]?.balance

describe('a payout', () => {
  it('is accepted, pending for three seconds, and then paid', async () => {
    expect(await createPayout(sandbox)).toEqual({ success: true, errCode: '0', errMsg: 'Success' })
    expect(balance()).toBe('999000.00')
    await clock.advance(2999)
    const answer = { code: '0', amount: '1000.00', out_trade_no: 'W0000000001' }
    expect(await query()).toEqual({ ...answer, status: 'Pending' })
    await clock.advance(1)
    expect(await query()).toEqual({ ...answer, status: 'Success' })
    expect(lastOrder(sandbox)).toMatchObject({ state: 'succeeded', paid: '1000.00' })
    expect(sandbox.deliveries).toHaveLength(1)
  })

  it('to an account that ends in 0000 fails, and the money comes back', async () => {
    await createPayout(sandbox, { accountnumber: '0912340000' })
    await clock.advance(3000)
    expect(await query()).toMatchObject({ status: 'Fail' })
    expect(balance()).toBe('1000000.00')
  })

  it('to an account that ends in 9999 stays pending until somebody decides', async () => {
    await createPayout(sandbox, { accountnumber: '0912349999' })
    await clock.advance(24 * 60 * 60 * 1000)
    expect(await query()).toMatchObject({ status: 'Pending' })
    expect(lastOrder(sandbox).actions).toEqual(['complete', 'fail'])
    sandbox.control.complete(lastOrder(sandbox).key)
    expect(await query()).toMatchObject({ status: 'Success' })
  })

  it('that somebody failed is not paid by its own timer', async () => {
    await createPayout(sandbox)
    sandbox.control.fail(lastOrder(sandbox).key, { message: 'account closed' })
    await clock.advance(3000)
    expect(await query()).toMatchObject({ status: 'Fail' })
    expect(balance()).toBe('1000000.00')
    expect(lastOrder(sandbox).details.message).toBe('account closed')
  })

  it('is answered in the family of old for a merchant set up so', async () => {
    const merchant = { ...merchants[0], payoutAnswer: 'family' as const }
    sandbox = createSandbox({ clock, gateways: { eoopay: { merchants: [merchant] } } })
    const transaction_id = expect.stringMatching(/^20240805\d{12}$/)
    expect(await createPayout(sandbox)).toEqual({
      ...{ status: 'success', msg: '代付申请成功', transaction_id, datetime: '2024-08-05' },
    })
    expect(await createPayout(sandbox)).toEqual({ status: 'error', msg: '重复订单号', data: [] })
  })

  it('that does not exist is code 7', async () => {
    expect(await query('W9')).toEqual({
      ...{ status: 'error', msg: '请求成功', refCode: '7', refMsg: '交易不存在' },
    })
  })

  it('of two at the same moment under one number is accepted once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => createPayout(sandbox)))
    expect(answers.filter(({ success }) => success === true)).toHaveLength(1)
    expect(balance()).toBe('999000.00')
  })
})
