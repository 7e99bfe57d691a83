import { describe, expect, it } from 'vitest'
import type { Values } from '../shared/api.ts'
import { answered, openPlayground } from './support/open.ts'

/** A card payment that waits for its SMS code. */
const asked = async () => {
  const opened = await openPlayground()
  const answer = await opened.callExample('mpay', 'payments.create')
  const confirm = async (values: Values | undefined, code: string) =>
    answered(await opened.call('mpay', 'payments.confirm', { ...values, code }))
  return { ...opened, answer, confirm, step: answer.steps[0] }
}

describe('a card payment', () => {
  it('asks for the SMS code, with the order, its time and a handle of the token filled in', async () => {
    const { answer, step, bench } = await asked()
    expect(answer).toMatchObject({ status: 'pending', action: { type: 'sms' } })
    expect(step).toMatchObject({ operation: 'payments.confirm', purpose: 'continue' })
    expect(step?.values).toEqual({
      orderId: answer.orderId,
      orderedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      amount: '55.44',
      token: expect.stringMatching(/^kept-in-the-server-\d+$/),
    })
    expect(JSON.stringify(answer)).not.toContain(bench.sandbox.orders[0]?.details.token)
  })

  it('stays open after a wrong code, can be confirmed again, and is paid with the right one', async () => {
    const { answer, step, confirm, bench, nextNotification } = await asked()
    const wrong = await confirm(step?.values, '000000')
    expect(wrong).toMatchObject({
      ...{ status: 'pending', isStepRefused: true, action: null },
      result: { refused: { code: '1900' } },
    })
    expect(bench.timeline.after(0).at(-1)).toMatchObject({ kind: 'call', outcome: 'refused' })

    const [again] = wrong.steps
    expect(again).toMatchObject({ operation: 'payments.confirm', values: step?.values })
    const arrives = nextNotification()
    expect((await confirm(again?.values, '123456')).status).toBe('succeeded')
    expect(await arrives).toMatchObject({ verdict: 'applied', orderId: answer.orderId })
  })

  it('can be confirmed from the form itself: its example knows the order and its token', async () => {
    const { exampleOf, call } = await asked()
    const values = await exampleOf('mpay', 'payments.confirm')
    expect(answered(await call('mpay', 'payments.confirm', values)).status).toBe('succeeded')
  })

  it('is asked for by its number, its time and its amount', async () => {
    const { answer, draft, call } = await asked()
    const { defaults } = await draft('mpay', 'payments.query')
    expect(defaults).toMatchObject({ ...answer.steps[1]?.values, amount: '55.44' })
    expect(defaults).toHaveProperty('orderedAt')
    expect(answered(await call('mpay', 'payments.query', defaults)).status).toBe('pending')
  })

  it('without enough on the card fails when it is confirmed', async () => {
    const { callExample, call } = await openPlayground()
    const { steps } = await callExample('mpay', 'payments.create', 'too little on the card')
    const values = { ...steps[0]?.values, code: '123456' }
    const answer = answered(await call('mpay', 'payments.confirm', values))
    expect(answer).toMatchObject({
      status: 'failed',
      isStepRefused: false,
      steps: [{ purpose: 'ask' }],
    })
    expect(answer.exchanges).toHaveLength(2)
  })

  it('may be paid without an SMS', async () => {
    const { callExample } = await openPlayground()
    const answer = await callExample('mpay', 'payments.create', 'paid without SMS')
    expect(answer).toMatchObject({ status: 'succeeded', action: null })
    expect(JSON.stringify(answer.result)).toContain('"agreement":"***"')
  })
})

describe('a notification of a card payment', () => {
  it('is refused when the shop has an order of that number with another time', async () => {
    const { answer, bench, orderKey, nextNotification } = await asked()
    const name = { provider: 'mpay', kind: 'payment', id: `${answer.orderId}` } as const
    const stored = bench.orders.get(name)
    if (stored === undefined) throw new Error('no order')
    bench.orders.change(name, { status: 'failed' })
    bench.orders.open({ ...stored, orderedAt: '2026-01-01T00:00:00.000Z' })
    const arrives = nextNotification()
    bench.sandbox.control.pay(orderKey(answer.orderId))
    expect(await arrives).toMatchObject({ verdict: 'refused', why: 'unknown-order' })
    expect(bench.orders.get(name)?.status).not.toBe('succeeded')
  })

  it('with one letter changed is refused', async () => {
    const { answer, url, bench, orderKey, nextNotification } = await asked()
    const arrives = nextNotification()
    bench.sandbox.control.pay(orderKey(answer.orderId))
    const { received, id } = await arrives
    expect(received).toMatchObject({ method: 'POST', contentType: expect.stringMatching(/json/) })
    const body = received.body.replace('55.44', '55.45')
    const headers = { 'content-type': received.contentType }
    const reply = await fetch(`${url}/notify/mpay`, { method: 'POST', headers, body })
    expect(await reply.text()).not.toMatch(/0000|ok/i)
    expect(bench.timeline.after(id)).toMatchObject([
      { verdict: 'refused', authentic: false, why: 'wrong-signature' },
    ])
  })
})
