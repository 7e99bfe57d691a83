import { describe, expect, it } from 'vitest'
import { openPlayground } from './support/open.ts'

type Opened = Awaited<ReturnType<typeof openPlayground>>

/** Sends an operation's example to a gateway that misbehaves once. */
const spoilt = async (opened: Opened, provider: string, operation: string, fault: string) => {
  const values = await opened.exampleOf(provider, operation)
  return opened.send('call', { provider, operation, values, fault })
}

describe('a gateway that shall misbehave', () => {
  it('knows its own faults for each call', async () => {
    const { session } = await openPlayground()
    const faultsOf = (provider: string, name: string) =>
      session.providers.find(({ id }) => id === provider)?.operations.find(one => one.name === name)
        ?.faults
    expect(faultsOf('mmk', 'payouts.create')).toContain('timeout-after-commit')
    expect(faultsOf('mpay', 'payments.create')).toContain('missing-signature')
    expect(faultsOf('epay-mapi', 'payments.create')).not.toContain('missing-signature')
    expect(faultsOf('epay-mapi', 'payments.form')).toEqual([])
    expect(faultsOf('mmk', 'payments.form')).toEqual([])
    const known = session.faults.map(({ name }) => name)
    expect(known).toEqual(expect.arrayContaining([...(faultsOf('mmk', 'payouts.create') ?? [])]))
  })

  it.each([
    ['mmk', 'payouts.create'],
    ['payout-co', 'payments.create'],
    ['epay-mapi', 'payments.create'],
    ['mpay', 'payments.create'],
  ])('does so with one call of %s %s, and the next one is as ever', async (provider, name) => {
    const opened = await openPlayground()
    const lost = await (await spoilt(opened, provider, name, 'drop-after-commit')).json()
    expect(lost).toMatchObject({ status: 'unknown', ticket: { operation: name } })
    expect(opened.bench.sandbox.orders).toHaveLength(1)
    expect((await opened.callExample(provider, name)).status).toBe('pending')
  })

  it('keeps no fault that the call did not use', async () => {
    const opened = await openPlayground()
    const { send, bench } = opened
    const form = { provider: 'mmk', operation: 'payments.create', values: {} }
    await send('call', { ...form, fault: 'server-error' })
    expect(bench.sandbox.faults.armed).toEqual([])
    const refused = await (
      await spoilt(opened, 'mmk', 'payments.create', 'refuse-connection')
    ).json()
    expect(refused).toMatchObject({ kind: 'threw', error: { sent: 'no' } })
    expect(bench.sandbox.faults.armed).toEqual([])
    expect((await opened.callExample('mmk', 'payments.create')).status).toBe('pending')
  })

  it('is not asked for what it cannot do', async () => {
    const opened = await openPlayground()
    for (const fault of ['constructor', 'missing-signature', 7]) {
      const reply = await spoilt(opened, 'epay-mapi', 'payments.create', fault as string)
      expect(reply.status, `${fault}`).toBe(400)
    }
  })
})

describe('a notification that is sent once more', () => {
  it.each([
    ['again', 'duplicate'],
    ['replay', 'duplicate'],
    ['forged', 'refused'],
    ['signed-anew', 'quarantined'],
    ['stranger', 'refused'],
    ['unsigned', 'refused'],
    ['repeated', 'refused'],
  ])('as %s is %s at every provider', async (trick, verdict) => {
    const { callExample, bench, orderKey, send, nextNotification } = await openPlayground()
    for (const { id: name } of bench.connected) {
      const { orderId } = await callExample(name, 'payments.create')
      const key = orderKey(orderId)
      const first = nextNotification()
      bench.sandbox.control.pay(key)
      const { id } = await first
      const next = nextNotification()
      expect((await send('simulated/notify', { key, trick })).status, name).toBe(200)
      await next
      expect(bench.timeline.after(id), name).toMatchObject([{ verdict }])
    }
  })

  it('in ten copies at once is ten duplicates', async () => {
    const { callExample, bench, orderKey, send, nextNotification } = await openPlayground()
    const { orderId } = await callExample('mmk', 'payments.create')
    const key = orderKey(orderId)
    const first = nextNotification()
    bench.sandbox.control.pay(key)
    const { id } = await first
    await send('simulated/notify', { key, trick: 'copies' })
    while (bench.timeline.after(id).length < 10) await nextNotification()
    expect(bench.timeline.after(id)).toMatchObject(
      Array.from({ length: 10 }, () => ({ verdict: 'duplicate' })),
    )
  })

  it('needs an order that was notified before, and a trick that there is', async () => {
    const { callExample, orderKey, send, bench, nextNotification } = await openPlayground()
    const { orderId } = await callExample('mmk', 'payments.create')
    const key = orderKey(orderId)
    expect((await send('simulated/notify', { key, trick: 'again' })).status).toBe(409)
    const first = nextNotification()
    bench.sandbox.control.pay(key)
    await first
    expect((await send('simulated/notify', { key, trick: 'constructor' })).status).toBe(409)
    expect((await send('simulated/notify', { key: 'nobody', trick: 'again' })).status).toBe(409)
  })
})
