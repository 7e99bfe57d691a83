import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Order, type Sandbox } from '../../src/index.ts'
import { cardPaths } from '../mpay/support/cards.ts'
import { keys, merchantId, mpayWith, neighbourId, paths, signed } from '../mpay/support/merchant.ts'
import { noPhp } from '../support/has-php.ts'
import type { Random } from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import { agree } from './agreement.ts'
import type { RandomRequest } from './judge.ts'
import { makers } from './mpay-requests.ts'
import { keyOf, sealedSomehow, slipped, written } from './mpay-slips.ts'
import { often, oneOf } from './slips.ts'

const sealed: readonly string[] = [paths.apply, cardPaths.bind]

function next(random: Random, sandbox: Sandbox): RandomRequest {
  const { path, make } = oneOf(
    random,
    makers.flatMap(maker => often(maker.often, maker)),
  )
  const oid_partner = oneOf(random, [...often(12, merchantId), neighbourId])
  const fields = slipped(random, { oid_partner, sign_type: 'RSA', ...make(random, sandbox) })
  const message = signed(fields, { key: keyOf(random, fields.oid_partner) })
  const body = sealed.includes(path) ? sealedSomehow(random, message) : message
  return {
    ...{ path, query: '', method: random.below(50) === 0 ? 'GET' : 'POST' },
    type: oneOf(random, [
      ...often(30, 'application/json;charset=utf-8'),
      'application/JSON',
      'text/json',
    ]),
    body: Buffer.from(written(random, body)),
  }
}

const isAnotherAttempt = ({ history }: Order): boolean =>
  history.some(({ event }) => event === 'applied again')

describe.skipIf(noPhp)(`${rounds} random requests to MPAY`, () => {
  it('get the verdict that PHP gives', { timeout: 300_000 }, async () => {
    const clock = createVirtualClock()
    const sandbox = createSandbox({
      ...{ clock, deliver: async () => Response.json({ ret_code: '0000' }) },
      ...{ gateways: { mpay: mpayWith() }, limits: { orders: 20_000 } },
    })
    const platformPrivateKey = keys.platform.privateKey
    const byId = {
      [merchantId]: { platformPrivateKey, publicKey: keys.merchant.publicKey },
      [neighbourId]: { platformPrivateKey, publicKey: keys.neighbour.publicKey },
    }
    const counts = await agree({
      ...{ gateway: 'mpay', sandbox, merchants: byId },
      next: random => next(random, sandbox),
      // Longer in the short run, so that tokens run out in both.
      between: random => clock.advance(random.below((8 * 60 * 60_000) / rounds)),
    })
    const kinds = ['accepted', 'body', 'field', 'merchant', 'envelope', 'signature', 'duplicate']
    const more = [
      'declined',
      'undecided',
      'agreement',
      'token',
      'code',
      'amount',
      'not-found',
      'unpaid',
    ]
    expect(Object.keys(counts).sort()).toEqual([...kinds, ...more].sort())
    expect(counts.accepted).toBeGreaterThan(rounds / 8)
    const accepted = sandbox.requests.filter(request => request.accepted)
    expect(new Set(accepted.map(({ call }) => call)).size).toBe(makers.length)
    const events = sandbox.orders.flatMap(({ history }) => history.map(({ event }) => event))
    expect(events).toEqual(expect.arrayContaining(['refund failed', 'refunded', 'unbound']))
    const again = sandbox.orders.filter(isAnotherAttempt)
    expect(again.some(({ kind }) => kind === 'refund')).toBe(true)
  })
})
