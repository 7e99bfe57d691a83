import { expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type Order,
  type Sandbox,
  type VirtualClock,
} from '../src/index.ts'
import * as epay from './epay/support/merchant.ts'
import { bound, list, unbind } from './mpay/support/cards.ts'
import { apply, confirm, mpayWith, query as queryMpay } from './mpay/support/merchant.ts'
import { queryRefund, refund } from './mpay/support/refunds.ts'
import {
  createDeposit,
  createPayout,
  merchants,
  paths,
  post,
  signedPayout,
} from './support/merchant.ts'

interface Run {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
}

function open(seed: string): Run {
  const clock = createVirtualClock()
  const gateways = { eoopay: { merchants }, epay: { merchants: epay.merchants }, mpay: mpayWith() }
  // Every second reply is no acknowledgement, so that there are repeats.
  let count = 0
  const deliver = async () => new Response(count++ % 2 === 0 ? 'FAIL' : 'OK success')
  return { clock, sandbox: createSandbox({ seed, clock, deliver, gateways }) }
}

/** What somebody does to a sandbox: calls as bytes, everything else by name. */
type Step = (run: Run) => unknown

/** A call as it was recorded, to be sent again as it is. */
const call =
  (path: string, body: string, contentType: string): Step =>
  ({ sandbox }) =>
    sandbox
      .fetch(`http://gateway.example${path}`, {
        ...{ method: 'POST', body, headers: { 'content-type': contentType } },
      })
      .then(response => response.text())
      // A fault may have taken the answer away.
      .catch(() => undefined)

const orderAt = ({ sandbox }: Run, index: number) => sandbox.orders.at(index)?.key ?? ''

const firstOf = ({ sandbox }: Run, is: (order: Order) => boolean) =>
  sandbox.orders.find(is)?.key ?? ''
const epayOrder = (run: Run) => firstOf(run, ({ gateway }) => gateway === 'epay')
const mpayOrder = (run: Run) => firstOf(run, ({ gateway }) => gateway === 'mpay')

/** What happens between the calls. */
const between: readonly Step[] = [
  run => run.sandbox.control.pay(orderAt(run, 0), { amount: '999.99' }),
  run => run.sandbox.control.notify(orderAt(run, 0), { times: 3, signature: 'another-key' }),
  ({ clock }) => clock.advance(3000),
  run => run.sandbox.control.pay(epayOrder(run)),
  run => run.sandbox.control.notify(mpayOrder(run), { signature: 'another-key', bom: true }),
  ({ clock }) => clock.advance(60_000),
  ({ sandbox }) => sandbox.control.hold(),
  run => run.sandbox.control.notify(orderAt(run, 0), { replay: 'delivery-1' }),
  ({ clock }) => clock.advance(24 * 60 * 60 * 1000),
]

const arm: Step = ({ sandbox }) => {
  sandbox.faults.next('wrong-signature', { gateway: 'mpay' })
  sandbox.faults.next('drop-after-commit', { call: 'payouts.create' })
  sandbox.faults.set('truncated-json', { order: 'W3' })
}

/** Plays a session once, and keeps what was sent. */
async function record(): Promise<readonly Step[]> {
  const { sandbox } = open('a seed')
  await createDeposit(sandbox)
  await createPayout(sandbox, { out_trade_no: 'W1' })
  await createPayout(sandbox, { out_trade_no: 'W2', accountnumber: '0000' })
  await createPayout(sandbox, { out_trade_no: 'W3' }, 'a wrong key')
  await post(sandbox, paths.queryPayout, signedPayout({ mchid: '10006', out_trade_no: 'W1' }))
  await epay.createPayment(sandbox)
  await apply(sandbox)
  await queryMpay(sandbox)
  await confirm(sandbox)
  for (const [no_refund, money_refund] of [
    ['R1', '1.00'],
    ['R2', '2.61'],
    ['R1', '1.00'],
  ] as const) {
    await refund(sandbox, { no_refund, money_refund })
  }
  await queryRefund(sandbox)
  await list(sandbox)
  const { no_agree } = await bound(sandbox, { card_no: '6222020000005678' })
  await unbind(sandbox, { no_agree })
  return sandbox.requests.map(({ path, body, headers }) =>
    call(path, body, headers['content-type'] ?? ''),
  )
}

/** Every byte that went out, and everything that is kept. */
async function play(steps: readonly Step[], seed: string): Promise<string> {
  const run = open(seed)
  for (const step of steps) {
    await step(run)
    await run.sandbox.idle()
  }
  const { requests, orders, deliveries, merchants } = run.sandbox
  expect(deliveries.length).toBeGreaterThan(8)
  const faults = new Set(requests.map(({ fault }) => fault))
  expect(faults).toEqual(new Set([null, 'drop-after-commit', 'truncated-json', 'wrong-signature']))
  return JSON.stringify({ requests, orders, deliveries, merchants }, null, 1)
}

it('gives the same bytes for the same seed and the same calls', async () => {
  const calls = await record()
  const steps = [arm, ...calls, ...between, ...calls]
  const first = await play(steps, 'a seed')
  expect(await play(steps, 'a seed')).toBe(first)
  expect(await play(steps, 'another')).not.toBe(first)
})
