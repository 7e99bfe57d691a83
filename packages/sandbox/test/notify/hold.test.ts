import { beforeEach, describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type Sandbox,
  type VirtualClock,
} from '../../src/index.ts'
import { createDeposit, createPayout, lastOrder, merchants } from '../support/merchant.ts'

let clock: VirtualClock
let sandbox: Sandbox
let received: string[]
beforeEach(() => {
  clock = createVirtualClock()
  received = []
  const deliver = async (request: Request) => {
    received.push(new URLSearchParams(await request.text()).get('orderid') ?? '')
    return new Response('OK')
  }
  sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
})

const paid = async (...numbers: readonly string[]) => {
  for (const pay_orderid of numbers) {
    await createDeposit(sandbox, { pay_orderid })
    sandbox.control.pay(lastOrder(sandbox).key)
  }
  await sandbox.idle()
}

describe('held notifications', () => {
  it('wait, and go out in any order, one after another', async () => {
    sandbox.control.hold()
    await paid('T1', 'T2', 'T3')
    expect(received).toEqual([])
    const { held } = sandbox.control
    expect(held).toMatchObject([{ gateway: 'eoopay', attempt: 1 }, {}, {}])
    sandbox.control.release(held.map(({ id }) => id).reverse())
    await sandbox.idle()
    expect(received).toEqual(['T3', 'T2', 'T1'])
    expect(sandbox.control.held).toEqual([])
  })

  it('are those of an order or a gateway, until all are released', async () => {
    sandbox.control.hold({ order: 'T2' })
    await paid('T1', 'T2')
    expect(received).toEqual(['T1'])
    sandbox.control.release(sandbox.control.held.map(({ id }) => id))
    sandbox.control.hold({ gateway: 'eoopay' })
    await paid('T3')
    expect(received).toEqual(['T1', 'T2'])
    sandbox.control.release()
    await paid('T4')
    expect(received).toEqual(['T1', 'T2', 'T3', 'T4'])
  })

  it('go out one after another, each when the one before has its reply', async () => {
    const begun: string[] = []
    const gate = Promise.withResolvers<void>()
    const deliver = async (request: Request) => {
      begun.push(new URLSearchParams(await request.text()).get('orderid') ?? '')
      await gate.promise
      return new Response('OK')
    }
    sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
    sandbox.control.hold()
    await paid('T1', 'T2')
    sandbox.control.release()
    await expect.poll(() => begun).toEqual(['T1'])
    gate.resolve()
    await sandbox.idle()
    expect(begun).toEqual(['T1', 'T2'])
  })

  it('get lost, and are repeated as after no reply', async () => {
    sandbox.control.hold()
    await paid('T1')
    sandbox.control.lose()
    await sandbox.idle()
    expect(sandbox.deliveries).toMatchObject([{ error: { reason: 'lost' }, altered: ['lost'] }])
    await clock.advance(10_000)
    expect(received).toEqual(['T1'])
    expect(lastOrder(sandbox).history.map(({ event }) => event)).toEqual([
      ...['created', 'paid', 'notification held', 'not acknowledged', 'notified'],
    ])
  })

  it('holds repeats, too', async () => {
    sandbox.control.hold()
    await paid('T1')
    sandbox.control.lose(sandbox.control.held.map(({ id }) => id))
    await clock.advance(10_000)
    expect(sandbox.control.held).toMatchObject([{ attempt: 2 }])
  })

  it('do not hold what is sent on command, nor stay after a reset', async () => {
    sandbox.control.hold()
    await createPayout(sandbox)
    sandbox.control.notify(lastOrder(sandbox).key)
    await sandbox.idle()
    expect(received).toEqual(['W0000000001'])
    await clock.advance(3000)
    sandbox.reset()
    expect(sandbox.control.held).toEqual([])
    await paid('T1')
    expect(received).toEqual(['W0000000001', 'T1'])
  })
})
