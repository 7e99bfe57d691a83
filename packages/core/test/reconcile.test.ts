import { describe, expect, it } from 'vitest'
import { InputError, type PaymentProvider, reconcile, type Ticket } from '../src/index.ts'
import { createDemo, input } from './support/demo.ts'

const ticket = createDemo().provider.ticket('payments.create', input)

const refused = async (provider: PaymentProvider, wrong: Ticket) => {
  const error: unknown = await reconcile(provider, wrong).catch(thrown => thrown)
  if (!(error instanceof InputError)) throw new Error('it was not refused')
  return error.issues.map(({ path }) => path)
}

describe('reconcile', () => {
  it('asks what became of the write, and answers with the state', async () => {
    const { provider, requests } = createDemo({ query: '{"state":"PAID","paid":"1000"}' })
    const state = await reconcile(provider, ticket)
    expect(state).toMatchObject({ status: 'succeeded', orderId: 'A1' })
    expect(requests.map(({ url }) => url)).toEqual(['https://gateway.example/api/query'])
  })

  it('works with a ticket that went through JSON', async () => {
    const { provider } = createDemo({ query: '{"state":"OPEN"}' })
    const state = await reconcile(provider, JSON.parse(JSON.stringify(ticket)))
    expect(state.status).toBe('pending')
  })

  it('passes on what the ticket knows: the amount and the time of the order', async () => {
    const asked: unknown[] = []
    const { provider } = createDemo()
    const query = async (question: unknown) => {
      asked.push(question)
      return provider.payments.query({ orderId: 'A1' }).catch(() => ({ status: 'not-found' }))
    }
    // only what reconcile reads of a provider
    const spy = { ...provider, payments: { query } } as unknown as PaymentProvider
    await reconcile(spy, ticket)
    expect(asked).toEqual([{ orderId: 'A1', amount: input.amount, at: '2026-01-31T09:30:00.000Z' }])
  })

  it('leaves "no such order" at that: it is never made a failure', async () => {
    const { provider } = createDemo({ query: '{"state":"NONE"}' })
    expect((await reconcile(provider, ticket)).status).toBe('not-found')
  })

  it('throws when the question was not answered, and it may be asked again', async () => {
    const { provider } = createDemo({ query: '{"state":"WRONG SIGN"}' })
    await expect(reconcile(provider, ticket)).rejects.toMatchObject({
      name: 'ProtocolError',
      sent: 'maybe',
    })
  })

  it('refuses the ticket of another provider, account or call, and asks nothing', async () => {
    const { provider, requests } = createDemo({ query: '{"state":"OPEN"}' })
    expect(await refused(provider, { ...ticket, provider: 'mmk' })).toEqual(['provider'])
    expect(await refused(provider, { ...ticket, account: '10007' })).toEqual(['account'])
    expect(await refused(provider, { ...ticket, operation: 'payments.query' })).toEqual([
      'operation',
    ])
    expect(await refused(provider, { ...ticket, operation: 'toString' })).toEqual(['operation'])
    expect(requests).toEqual([])
  })

  it('refuses a ticket whose order number cannot be one', async () => {
    const { provider, requests } = createDemo({ query: '{"state":"OPEN"}' })
    expect(await refused(provider, { ...ticket, orderId: '' })).toEqual(['orderId'])
    expect(requests).toEqual([])
  })

  it('stops asking when it is told to', async () => {
    const { provider, requests } = createDemo({ query: '{"state":"OPEN"}' })
    const signal = AbortSignal.abort()
    await expect(reconcile(provider, ticket, { signal })).rejects.toMatchObject({ code: 'aborted' })
    expect(requests).toEqual([])
  })
})
