import { createSign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type Sandbox,
  type VirtualClock,
} from '../../src/index.ts'
import { keys, merchants, signedText } from '../rainbow-v2/support/merchant.ts'
import { noPhp } from '../support/has-php.ts'
import type { Random } from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import { agree } from './agreement.ts'
import type { RandomRequest } from './judge.ts'
import {
  days,
  type Fields,
  formOf,
  mistaken,
  named,
  payers,
  payment,
  requestOf,
  someRefund,
} from './rainbow-requests.ts'
import { often, oneOf } from './slips.ts'

/** Signed by the merchant, mostly, and on time. */
function signed(random: Random, clock: VirtualClock, given: Fields): Fields {
  const seconds = Math.floor(clock.now() / 1000)
  const off = oneOf(random, [...often(80, 0), 300, -300, 301, -301])
  const timestamp = oneOf(random, [...often(90, String(seconds + off)), '', `${seconds}000`, 'now'])
  const fields: Fields = { timestamp, ...given }
  const pair = fields.pid === '1002' || random.below(50) === 0 ? keys.neighbour : keys.merchant
  const right = createSign('RSA-SHA256').update(signedText(fields)).sign(pair.privateKey, 'base64')
  const sign = oneOf(random, [...often(60, right), '', right.slice(1), `${right}\n`])
  return { ...fields, sign, sign_type: oneOf(random, [...often(60, 'RSA'), 'MD5', '']) }
}

const methods: readonly Fields[] = [
  ...often<Fields>(10, { method: 'web' }),
  ...[{ method: 'jump' }, { device: 'jump' }, { method: 'jsapi' }, { method: 'app' }],
  ...[
    { method: 'jsapi', sub_openid: 'o' },
    { method: 'jsapi', sub_openid: 'o', sub_appid: 'a' },
  ],
  ...[{ method: 'scan' }, { method: 'scan', auth_code: '134567890123456789' }],
  { method: 'scan', type: '', auth_code: '280000000000000000' },
  { method: 'scan', type: '', auth_code: '990000000000000000' },
]

const refundNumber = (random: Random): string =>
  oneOf(random, ['', '12345', ...often(8, `REFUND-${random.below(rounds / 20)}`)])

const asked: Readonly<Record<string, (random: Random, sandbox: Sandbox) => Fields>> = {
  create: random => ({ ...payment(random), ...oneOf(random, methods) }),
  submit: random => payment(random),
  query: named,
  close: named,
  refund: (random, sandbox) => ({
    ...{ ...named(random, sandbox), out_refund_no: refundNumber(random) },
    money: someRefund(random),
  }),
  refundquery: random =>
    oneOf<Fields>(random, [{ refund_no: '1' }, {}, { out_refund_no: refundNumber(random) }]),
  other: () => ({}),
}

const calls = [
  ...often(5, 'create'),
  ...[...often(4, 'refund'), 'submit', 'query', 'refundquery', 'close', 'other'],
]

const next =
  (clock: VirtualClock, sandbox: Sandbox) =>
  (random: Random): RandomRequest => {
    const call = oneOf(random, calls)
    const pid = oneOf(random, [...often(5, '1001'), '1002'])
    const wanted = mistaken(random, { pid, ...asked[call]?.(random, sandbox) })
    const form = formOf(random, signed(random, clock, wanted))
    const byGet = random.below(call === 'submit' ? 2 : 40) === 0
    return requestOf(random, `/api/pay/${call}`, form, { byGet })
  }

describe.skipIf(noPhp)(`${rounds} random requests to Rainbow, V2`, () => {
  it('get the verdict that PHP gives', { timeout: 300_000 }, async () => {
    const clock = createVirtualClock()
    const platformPrivateKey = keys.platform.privateKey
    const settings = { merchants, platformPrivateKey, browsersOnly: false }
    const sandbox = createSandbox({
      ...{ clock, deliver: async () => new Response('success') },
      ...{ gateways: { 'epay-rainbow-v2': settings }, limits: { orders: 20_000 } },
    })
    const counts = await agree({
      ...{ gateway: 'epay-rainbow-v2', sandbox, next: next(clock, sandbox) },
      ...{ between: days(clock), payments: payers(sandbox) },
      merchants: Object.fromEntries(merchants.map(one => [one.id, one])),
    })
    const kinds = ['accepted', 'empty', 'merchant', 'signature', 'timestamp', 'field', 'amount']
    const later = ['type', 'paid', 'changed', 'maintenance', 'not-found', 'state', 'channel']
    expect(Object.keys(counts).sort()).toEqual([...kinds, ...later, 'balance', 'action'].sort())
    console.log(JSON.stringify(counts))
    expect(counts.accepted).toBeGreaterThan(rounds / 8)
  })
})
