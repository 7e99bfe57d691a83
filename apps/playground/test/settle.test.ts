import { describe, expect, it } from 'vitest'
import { createDemos, type Demos, type Hooks } from '../server/providers.ts'
import type { Secrets } from '../server/secrets.ts'
import type { CallAnswer } from '../shared/api.ts'
import { answered, openPlayground } from './support/open.ts'

/** The same providers over a line on which the first answer is lost. */
const forgetful = (secrets: Pick<Secrets, 'make' | 'keep'>): Demos => {
  const { providers, ...rest } = createDemos(secrets)
  const losing = ({ fetch, ...hooks }: Hooks): Hooks => {
    let isLost = false
    const send = async (request: Request) => {
      const answer = await fetch(request)
      if (isLost) return answer
      isLost = true
      throw new Error('the line went dead')
    }
    return { ...hooks, fetch: send }
  }
  const moved = providers.map(demo => ({
    ...demo,
    connect: (baseUrl: string, hooks: Hooks) => demo.connect(baseUrl, losing(hooks)),
  }))
  return { ...rest, providers: moved }
}

describe('an outcome that is not known', () => {
  it.each(['mmk', 'payout-co', 'mpay'])('of %s is settled with its ticket', async provider => {
    const opened = await openPlayground({ createDemos: forgetful })
    const { callExample, send, bench, orderKey, nextNotification } = opened
    const lost = await callExample(provider, 'payments.create')
    expect(lost).toMatchObject({ status: 'unknown', ticket: { provider, orderId: lost.orderId } })
    const settle = async () => {
      const reply = await send('reconcile', { ticket: lost.ticket })
      return answered((await reply.json()) as CallAnswer) // the server's own type
    }
    expect(await settle()).toMatchObject({ status: 'pending', ticket: lost.ticket })

    const arrives = nextNotification()
    bench.sandbox.control.pay(orderKey(lost.orderId))
    expect(await arrives).toMatchObject({ verdict: 'applied' })
    expect(await settle()).toMatchObject({ status: 'succeeded', ticket: null })
    const order = bench.orders.get({ provider, kind: 'payment', id: `${lost.orderId}` })
    expect(order?.status).toBe('succeeded')
    expect(bench.timeline.after(0).at(-1)).toMatchObject({ operation: 'reconcile' })
  })

  it('is not settled by what is no ticket of ours', async () => {
    const { callExample, send } = await openPlayground({ createDemos: forgetful })
    const { ticket } = await callExample('mmk', 'payments.create')
    for (const [wrong, status] of [
      [null, 400],
      [{ ...ticket, provider: 'nobody' }, 400],
      [{ ...ticket, orderId: 7 }, 400],
      [{ ...ticket, operation: 'constructor' }, 404],
    ] as const) {
      expect((await send('reconcile', { ticket: wrong })).status).toBe(status)
    }
    const other = await send('reconcile', { ticket: { ...ticket, account: '99' } })
    expect(other.status).toBe(400)
  })
})
