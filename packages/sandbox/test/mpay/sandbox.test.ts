import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock } from '../../src/index.ts'
import {
  apply,
  confirm,
  lastOrder,
  mpayWith,
  open,
  parts,
  paths,
  pay,
  paymentFields,
  post,
  query,
  seal,
  signed,
} from './support/merchant.ts'

// RSA-OAEP is random, so one envelope is made for all runs.
const payLoad = seal(JSON.stringify(signed(paymentFields)), parts)
const body = JSON.stringify({ oid_partner: paymentFields.oid_partner, pay_load: payLoad })

/** The life of an order, with everything that was said. */
async function live(seed: string): Promise<string> {
  const clock = createVirtualClock()
  const mpay = mpayWith({}, { smsCode: 'random' })
  const deliver = async () => new Response('no')
  const sandbox = createSandbox({ seed, clock, deliver, gateways: { mpay } })
  await post(sandbox, paths.apply, body)
  await confirm(sandbox, { verify_code: lastOrder(sandbox).details.smsCode ?? '' })
  await query(sandbox)
  await clock.advance(60 * 60_000)
  expect(sandbox.deliveries).toHaveLength(30)
  return JSON.stringify([sandbox.requests, sandbox.orders, sandbox.deliveries])
}

describe('a seed with given keys', () => {
  it('gives the same sandbox, byte for byte', async () => {
    const [first, second, other] = [await live('a'), await live('a'), await live('b')]
    expect(second).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('a reset', () => {
  it('forgets orders, agreements and what waited for its time', async () => {
    const { sandbox, clock } = open()
    const { no_agree } = await pay(sandbox)
    await pay(sandbox, { no_order: 'M2', card_no: '6222020000000004' })
    await sandbox.idle()
    sandbox.reset()
    await clock.advance(60_000)
    expect([sandbox.requests, sandbox.orders, sandbox.deliveries]).toEqual([[], [], []])
    expect(await apply(sandbox, { no_agree })).toMatchObject({ ret_code: '3003' })
    expect(await pay(sandbox)).toMatchObject({ ret_code: '0000', no_agree })
  })
})

describe('an order that made place', () => {
  it('is unknown, and its timers do nothing', async () => {
    const clock = createVirtualClock()
    const deliver = async () => Response.json({ ret_code: '0000' })
    const sandbox = createSandbox({
      ...{ clock, deliver, limits: { orders: 1 }, gateways: { mpay: mpayWith() } },
    })
    await pay(sandbox, { card_no: '6222020000000004', valid_order: '10' })
    await apply(sandbox, { no_order: 'M2' })
    expect(await query(sandbox)).toMatchObject({ ret_code: '8901' })
    await clock.advance(60 * 60_000)
    expect(sandbox.deliveries).toEqual([])
    expect(sandbox.orders).toHaveLength(1)
  })
})

describe('more orders than fit in a second', () => {
  it('have numbers of their own', async () => {
    const { sandbox } = open()
    for (let index = 0; index < 50; index++) await apply(sandbox, { no_order: `M${index}` })
    expect(new Set(sandbox.orders.map(({ providerId }) => providerId)).size).toBe(50)
  })
})
