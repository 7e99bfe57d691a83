import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { sign } from '../epay/support/merchant.ts'
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

const merchants = [
  { id: '1001', secret: 'key of the first', refunds: true },
  { id: '1002', secret: 'ключ 密钥 & = ', refunds: false },
] as const

const keyOf = (pid: string | undefined): string =>
  (merchants.find(({ id }) => id === pid) ?? merchants[0]).secret

function proof(random: Random, fields: Fields): string {
  const right = sign(fields, random.below(25) === 0 ? 'another key' : keyOf(fields.pid))
  return oneOf(random, [...often(20, right), right.toUpperCase(), ''])
}

function order(random: Random, path: string): RandomRequest {
  const fields = mistaken(random, { ...payment(random), sign_type: 'MD5', device: '' })
  const form = formOf(random, { ...fields, sign: proof(random, fields) })
  return requestOf(random, path, form, { byGet: random.below(4) === 0 })
}

const holder = (random: Random): Fields => {
  const { id, secret } = oneOf(random, [merchants[0], merchants[0], merchants[1]])
  return { pid: id, key: random.below(20) === 0 ? 'x' : secret }
}

function question(random: Random, sandbox: Sandbox): RandomRequest {
  const act = oneOf(random, [...often(6, 'order'), 'orders', 'query', 'settle', 'other'])
  const fields = { act, ...holder(random), ...named(random, sandbox) }
  return requestOf(random, '/api.php', formOf(random, fields), { byGet: random.below(10) > 0 })
}

function refund(random: Random, sandbox: Sandbox): RandomRequest {
  const fields = { ...holder(random), ...named(random, sandbox), money: someRefund(random) }
  const query = oneOf(random, [...often(9, 'act=refund'), 'act=refund&pid=1002', 'act=Refund'])
  return { ...requestOf(random, '/api.php', formOf(random, fields), { byGet: false }), query }
}

function next(random: Random, sandbox: Sandbox): RandomRequest {
  const make = oneOf(random, [
    ...often(4, () => order(random, '/mapi.php')),
    ...[() => order(random, '/submit.php'), () => question(random, sandbox)],
    ...often(3, () => refund(random, sandbox)),
  ])
  return make()
}

describe.skipIf(noPhp).each([3069, 3095] as const)(
  `${rounds} random requests to Rainbow %i`,
  program => {
    it('get the verdict that PHP gives', { timeout: 300_000 }, async () => {
      const clock = createVirtualClock()
      const settings = { merchants, program, browsersOnly: false }
      const sandbox = createSandbox({
        ...{ clock, deliver: async () => new Response('success') },
        ...{ gateways: { 'epay-rainbow-v1': settings }, limits: { orders: 20_000 } },
      })
      const counts = await agree({
        ...{ gateway: 'epay-rainbow-v1', sandbox, next: random => next(random, sandbox) },
        ...{ between: days(clock), payments: payers(sandbox) },
        merchants: Object.fromEntries(merchants.map(one => [one.id, { ...one, program }])),
      })
      const kinds = ['accepted', 'empty', 'merchant', 'signature', 'field', 'amount', 'type', 'key']
      const later = ['paid', 'changed', 'maintenance', 'not-found', 'state', 'channel', 'balance']
      const more = ['action', 'merchant-off']
      expect(Object.keys(counts).sort()).toEqual([...kinds, ...later, ...more].sort())
      console.log(JSON.stringify(counts))
      expect(counts.accepted).toBeGreaterThan(rounds / 8)
    })
  },
)
