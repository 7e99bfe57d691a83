import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, gatewayNames, type Sandbox } from '../../src/index.ts'
import {
  base,
  createDeposit,
  createPayout,
  depositFields,
  merchants,
  paths,
  signed,
} from '../support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  const deliver = async () => new Response('OK')
  const clock = createVirtualClock()
  sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
})

const faultsSeen = () => sandbox.requests.map(({ fault }) => fault)

const sendWithHeader = (fault: string, fields = depositFields) =>
  sandbox.fetch(base + paths.deposit, {
    method: 'POST',
    body: new URLSearchParams(signed(fields, { type: 'json' })),
    headers: { 'x-sandbox-fault': fault },
  })

describe('a fault that was armed', () => {
  it('is for the next call, or for so many', async () => {
    sandbox.faults.next('byte-order-mark', { times: 2 })
    for (const number of ['1', '2', '3']) {
      await sandbox.fetch(base + paths.balance, {
        method: 'POST',
        body: new URLSearchParams({ number }),
      })
    }
    expect(faultsSeen()).toEqual(['byte-order-mark', 'byte-order-mark', null])
    expect(sandbox.faults.armed).toEqual([])
  })

  it('is for every call until it is cleared, by id, by name or with everything', async () => {
    const { id } = sandbox.faults.set('wrong-content-type')
    sandbox.faults.set('wrong-content-type')
    sandbox.faults.set('byte-order-mark')
    await createDeposit(sandbox)
    await createPayout(sandbox)
    expect(faultsSeen()).toEqual(['wrong-content-type', 'wrong-content-type'])
    expect(sandbox.faults.armed).toMatchObject([
      { id, used: 2, left: null },
      { used: 0 },
      { name: 'byte-order-mark' },
    ])
    sandbox.faults.clear(id)
    expect(sandbox.faults.armed).toHaveLength(2)
    sandbox.faults.clear('wrong-content-type')
    expect(sandbox.faults.armed).toMatchObject([{ name: 'byte-order-mark' }])
    sandbox.faults.clear()
    expect(sandbox.faults.armed).toEqual([])
  })

  it('is for a gateway, a call and an order, if it says so', async () => {
    sandbox.faults.next('wrong-content-type', {
      ...{ gateway: 'eoopay', call: 'payments.create', order: 'T2' },
    })
    sandbox.faults.next('wrong-content-type', { gateway: 'epay' })
    await createPayout(sandbox)
    await createDeposit(sandbox, { pay_orderid: 'T1' })
    await createDeposit(sandbox, { pay_orderid: 'T2' })
    await createDeposit(sandbox, { pay_orderid: 'T3' })
    expect(faultsSeen()).toEqual([null, null, 'wrong-content-type', null])
  })

  it('goes first when it is counted, and the older one goes first', async () => {
    sandbox.faults.set('byte-order-mark')
    sandbox.faults.next('server-error')
    sandbox.faults.next('wrong-content-type')
    const send = () =>
      sandbox.fetch(base + paths.balance, { method: 'POST', body: new URLSearchParams({ a: '1' }) })
    for (let call = 0; call < 3; call++) await send()
    expect(faultsSeen()).toEqual(['server-error', 'wrong-content-type', 'byte-order-mark'])
  })

  it('is forgotten by a reset', () => {
    sandbox.faults.set('redirect')
    sandbox.reset()
    expect(sandbox.faults.armed).toEqual([])
  })

  it('is refused when nothing can have it', () => {
    const { faults } = sandbox
    // @ts-expect-error there is no such fault
    expect(() => faults.next('toString')).toThrow('There is no fault "toString"')
    expect(() => faults.set('redirect', { call: 'payments.sing' })).toThrow('There is no call')
    expect(() => faults.set('redirect', { gateway: 'nobody' })).toThrow('There is no call')
    expect(() => faults.next('redirect', { times: 0 })).toThrow('times')
    expect(() => faults.next('truncated-json', { call: 'payments.form' })).toThrow(
      'payments.form of any gateway cannot have truncated-json: It answers with a page, not with JSON.',
    )
    expect(faults.armed).toEqual([])
  })
})

describe('a fault that the request asks for', () => {
  it('is chosen by a header, before anything else', async () => {
    sandbox.faults.set('byte-order-mark')
    const response = await sendWithHeader('server-error')
    expect(response.status).toBe(500)
    expect(sandbox.faults.armed).toMatchObject([{ used: 0 }])
  })

  it('is refused aloud when there is none of that name, and nothing is done', async () => {
    const response = await sendWithHeader('server-eror')
    expect(response.status).toBe(400)
    expect(await response.text()).toBe('SIMULATED: There is no fault "server-eror".\n')
    expect(sandbox.orders).toEqual([])
  })

  it('is chosen by the end of the order number, after anything else', async () => {
    await createDeposit(sandbox, { pay_orderid: 'T1-F19' })
    sandbox.faults.next('byte-order-mark')
    await sandbox.fetch(base + paths.deposit, {
      method: 'POST',
      body: new URLSearchParams(
        signed({ ...depositFields, pay_orderid: 'T2-F19' }, { type: 'json' }),
      ),
    })
    await createDeposit(sandbox, { pay_orderid: 'T3-F19x' })
    await createDeposit(sandbox, { pay_orderid: 'T4-F99' })
    expect(faultsSeen()).toEqual(['wrong-content-type', 'byte-order-mark', null, null])
  })
})

describe('the table', () => {
  it('has names, numbers and titles of its own for each', () => {
    const { all } = sandbox.faults
    expect(all.length).toBeGreaterThanOrEqual(28)
    for (const member of ['name', 'orderSuffix', 'title', 'does'] as const) {
      expect(new Set(all.map(fault => fault[member])).size).toBe(all.length)
    }
    expect(all.map(({ orderSuffix }) => orderSuffix)).toEqual(
      all.map((_, index) => `-F${String(index + 1).padStart(2, '0')}`),
    )
  })

  it('says of every call of every gateway whether it can have a fault', () => {
    const { all, places, impossible } = sandbox.faults
    expect(places).toContainEqual({ gateway: 'mpay', call: 'payments.confirm' })
    const gateways = new Set(places.map(({ gateway }) => gateway))
    expect([...gateways]).toEqual(gatewayNames)
    for (const { name } of all) {
      for (const place of places)
        expect(impossible(name, place) ?? 'It can.').toMatch(/^[A-Z].+\.$/)
    }
    expect(() => impossible('redirect', { gateway: 'mpay', call: 'x' })).toThrow('There is no call')
  })
})
