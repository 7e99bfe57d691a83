import { reconcile, type Ticket } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { cardPayment, confirmation, connected, moment, offline, order } from './support/account.ts'
import { found } from './support/answers.ts'
import { fixture } from './support/fixtures.ts'
import type { Answer } from './support/gateway.ts'

const ticket: Omit<Ticket, 'operation' | 'cause'> = {
  provider: 'mpay',
  account: '201304121000001004',
  orderId: order.orderId,
  at: moment.toISOString(),
  amount: order.amount,
  orderedAt: '2018-08-28T07:35:43.000Z',
}

const lost: readonly (readonly [name: string, answer: Answer, cause: string])[] = [
  ['no answer in time', { silence: 'hang' }, 'timeout'],
  ['a connection that drops', { silence: 'drop' }, 'connection-lost'],
  ['an error of the server', { body: '{"ret_code":"1005"}', status: 500 }, 'http-status'],
  ['a refusal of too many requests', { body: '{}', status: 429 }, 'http-status'],
  ['a redirection', { body: '', status: 302 }, 'http-status'],
  ['a page', { body: '<html>ok</html>' }, 'not-the-documented-body'],
  ['an empty answer', { body: '' }, 'not-the-documented-body'],
  ['half an answer', { body: '{"ret_code":"1005","ret_' }, 'not-the-documented-body'],
  ['a list', { body: '[{"ret_code":"1005"}]' }, 'not-the-documented-body'],
]

describe.each(['create', 'confirm'] as const)('payments.%s', name => {
  const call = async (answer: Answer) => {
    const { mpay, gateway } = await connected({ timeoutMs: 150 })
    gateway.answers(answer)
    const result =
      name === 'create'
        ? await mpay.payments.create(cardPayment)
        : await mpay.payments.confirm(confirmation)
    return { mpay, gateway, result }
  }

  it.each(lost)(
    'is unknown after %s, was sent once, and has a ticket',
    async (_, answer, cause) => {
      const { gateway, result } = await call(answer)
      expect(result).toMatchObject({ status: 'unknown', cause })
      expect(gateway.seen).toHaveLength(1)
      if (result.status !== 'unknown') return expect.unreachable()
      expect(result.ticket).toEqual({ ...ticket, operation: `payments.${name}`, cause })
    },
  )

  it('is settled by its ticket, through JSON and in another provider', async () => {
    const { gateway, result } = await call({ silence: 'hang' })
    if (result.status !== 'unknown') return expect.unreachable()
    const stored: Ticket = JSON.parse(JSON.stringify(result.ticket))
    const later = await connected()
    later.gateway.answers(found('SUCCESS'))
    expect(await reconcile(later.mpay, stored)).toMatchObject({
      ...{ status: 'succeeded', orderId: order.orderId },
      credited: order.amount,
    })
    expect(gateway.seen).toHaveLength(1)
    expect(later.gateway.seen).toMatchObject([
      { path: '/orderquery.htm', message: { dt_order: '20180828153543' }, signed: true },
    ])
  })

  it('has the same ticket before the call, so that a crash can be settled', () => {
    const input = name === 'create' ? cardPayment : confirmation
    expect(offline().ticket(`payments.${name}`, input)).toEqual({
      ...ticket,
      operation: `payments.${name}`,
      cause: 'not-called-yet',
    })
  })
})

describe('a ticket', () => {
  const stored: Ticket = { ...ticket, operation: 'payments.confirm', cause: 'timeout' }

  it('does not believe an answer about another amount', async () => {
    const { mpay, gateway } = await connected()
    gateway.answers(found('SUCCESS', { money_order: '0.01' }))
    await expect(reconcile(mpay, stored)).rejects.toMatchObject({ code: 'mismatch' })
  })

  it('stays open while the gateway knows no such order', async () => {
    const { mpay, gateway } = await connected()
    gateway.answers({ body: fixture('payments.query.no-such-record.response').body })
    expect(await reconcile(mpay, stored)).toMatchObject({ status: 'not-found' })
  })

  it('is settled for its own account only', async () => {
    const { mpay, gateway } = await connected({ merchantId: '201304121000001005' })
    await expect(reconcile(mpay, stored)).rejects.toThrow('account')
    expect(gateway.seen).toEqual([])
  })

  it('cannot be settled without the time of the order', async () => {
    const { mpay, gateway } = await connected()
    const { orderedAt: _, ...timeless } = stored
    await expect(reconcile(mpay, timeless)).rejects.toThrow('orderedAt')
    expect(gateway.seen).toEqual([])
  })
})

it('lets two orders of one number be in flight when their times differ', async () => {
  const { mpay, gateway } = await connected({ timeoutMs: 300 })
  gateway.answers({ silence: 'hang' }, { silence: 'hang' })
  const first = mpay.payments.confirm(confirmation)
  const same = mpay.payments.confirm(confirmation)
  await expect(same).rejects.toMatchObject({ name: 'ConflictError', sent: 'no' })
  const orderedAt = '2018-08-28T15:35:44+08:00'
  const other = mpay.payments.confirm({ ...confirmation, orderedAt })
  expect(await Promise.all([first, other])).toMatchObject([
    { cause: 'timeout' },
    { cause: 'timeout' },
  ])
  expect(gateway.seen).toHaveLength(2)
})
