import { describe, expect, it } from 'vitest'
import { createDemos, type Demos, type Hooks } from '../server/providers.ts'
import type { Secrets } from '../server/secrets.ts'
import { answered, openPlayground } from './support/open.ts'

/** The same providers, before a gateway that has gone. */
const unreachable =
  (baseUrl: string) =>
  (secrets: Pick<Secrets, 'make' | 'keep'>): Demos => {
    const { providers, ...rest } = createDemos(secrets)
    const moved = providers.map(demo => ({
      ...demo,
      connect: (_: string, hooks: Hooks) => demo.connect(baseUrl, hooks),
    }))
    return { ...rest, providers: moved }
  }

/** Nobody listens there: the port is given to nobody. One that was just closed would soon be somebody else's. */
const closedAddress = 'http://127.0.0.1:4'

describe('a call', () => {
  it('answers with the result, the raw answer and what comes next', async () => {
    const { callExample } = await openPlayground()
    const answer = await callExample('mmk', 'payments.create')
    expect(answer).toMatchObject({
      status: 'pending',
      action: { type: 'redirect', url: expect.stringContaining('/cashier/') },
      exchanges: [{ status: 200, method: 'POST', body: expect.stringContaining('payUrl') }],
      steps: [{ operation: 'payments.query', purpose: 'ask' }],
    })
  })

  it('leads from a transfer by hand to its reference, with the order filled in', async () => {
    const { callExample, call, bench, orderKey, nextNotification } = await openPlayground()
    const answer = await callExample('mmk', 'payments.create', 'transfer by hand')
    expect(answer.action).toMatchObject({
      type: 'transfer',
      account: expect.stringMatching(/^\d+$/),
    })
    const [step] = answer.steps
    expect(step).toMatchObject({ operation: 'payments.submitReference', purpose: 'continue' })

    const { details } = bench.sandbox.control.transfer(orderKey(answer.orderId))
    const arrives = nextNotification()
    const values = { ...step?.values, reference: details.serialNumber }
    const submitted = answered(await call('mmk', 'payments.submitReference', values))
    expect(submitted.status).toBe('accepted')
    expect(await arrives).toMatchObject({ verdict: 'applied', orderId: answer.orderId })
  })

  it.each(['mmk', 'payout-co', 'epay-mapi'])(
    'for the page of the gateway of %s is signed, stored, and sent by the payer’s browser alone',
    async provider => {
      const { callExample, bench, orderKey, nextNotification } = await openPlayground()
      const { status, action, exchanges, orderId } = await callExample(provider, 'payments.form')
      expect(status).toBe('signed')
      expect(exchanges).toEqual([])
      expect(bench.sandbox.orders).toEqual([])
      if (action?.type !== 'form') throw new Error('no form')

      await fetch(action.action, { method: 'POST', body: new URLSearchParams(action.fields) })
      const arrives = nextNotification()
      bench.sandbox.control.pay(orderKey(orderId))
      expect(await arrives).toMatchObject({ verdict: 'applied', orderId })
    },
  )

  it('that the gateway refuses shows the query that confirmed it', async () => {
    const { callExample } = await openPlayground()
    const answer = await callExample('mmk', 'payments.create', 'closed channel')
    expect(answer.status).toBe('failed')
    expect(answer.exchanges).toHaveLength(2)
  })

  it('with a broken rule makes no request and stores no order', async () => {
    const { call, bench } = await openPlayground()
    const answer = await call('mmk', 'payments.create', { orderId: 'T1' })
    expect(answer).toMatchObject({ kind: 'invalid', issues: expect.any(Array) })
    expect(bench.orders.latest({ id: 'mmk', account: '10006' }, 'payment')).toBeUndefined()
    expect(bench.timeline.after(0)).toEqual([])
  })

  it('to a gateway that is not there says that nothing was sent', async () => {
    const demos = unreachable(closedAddress)
    const { call, exampleOf } = await openPlayground({ createDemos: demos })
    const answer = await call('mmk', 'payouts.create', await exampleOf('mmk', 'payouts.create'))
    expect(answer).toMatchObject({
      kind: 'threw',
      error: { name: 'TransportError', sent: 'no' },
      exchanges: [{ status: null, body: expect.stringContaining('ECONNREFUSED') }],
    })
  })

  it('is refused when nobody has described it', async () => {
    const { send } = await openPlayground()
    for (const operation of [
      'refunds.create',
      'constructor',
      'preview',
      'payments.constructor',
      '',
    ]) {
      const answer = await send('call', { provider: 'mmk', operation, values: {} })
      expect(answer.status, operation).toBe(400)
    }
    expect((await send('call', { provider: 'nobody', operation: 'payments.create' })).status).toBe(
      400,
    )
  })
})
