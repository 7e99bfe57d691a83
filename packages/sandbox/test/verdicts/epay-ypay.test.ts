import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock } from '../../src/index.ts'
import { sign } from '../epay/support/merchant.ts'
import { noPhp } from '../support/has-php.ts'
import { anyText, anyValue, type Random } from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import { agree } from './agreement.ts'
import type { RandomRequest } from './judge.ts'
import {
  type Fields,
  formOf,
  mistaken,
  payment,
  requestOf,
  someNumber,
} from './rainbow-requests.ts'
import { often, oneOf } from './slips.ts'

const merchants = [
  { id: '1001', secret: 'key of the first' },
  { id: '1002', secret: 'ключ 密钥 & = ' },
] as const

/** Without what PHP reads as an instruction, which is not simulated. */
const text = (random: Random): string => anyText(random).replaceAll('<?', '<')

function proof(random: Random, fields: Fields): string {
  const { secret } = merchants.find(({ id }) => id === fields.pid) ?? merchants[0]
  const { _input_charset: _, ...signed } = fields
  const right = sign(signed, random.below(25) === 0 ? 'another key' : secret)
  return oneOf(random, [...often(20, right), right.toUpperCase(), ''])
}

function order(random: Random, path: string): RandomRequest {
  const { param: _, ...wanted } = payment(random)
  const number = oneOf(random, [someNumber(random), `Y${random.below(rounds)}`])
  const more = { sitename: oneOf(random, ['', text(random)]), _input_charset: anyValue(random) }
  const name = oneOf(random, [
    ...often(8, 'VIP'),
    'a=b',
    '1 < 2',
    text(random),
    'a<b c="d>e">f',
    "<a'>'",
  ])
  const fields = mistaken(random, {
    ...{ ...wanted, ...more, out_trade_no: number, name, sign_type: 'MD5' },
  })
  const form = formOf(random, { ...fields, sign: proof(random, fields) })
  return requestOf(random, path, form, { byGet: random.below(3) === 0 })
}

function lookUp(random: Random): RandomRequest {
  const trade_no = oneOf(random, ['', '0', 'Y1', someNumber(random), '<b>', text(random)])
  const form = formOf(random, { trade_no })
  return requestOf(random, '/pay/chaorder', form, { byGet: random.below(2) === 0 })
}

function next(random: Random): RandomRequest {
  const path = oneOf(random, [...often(5, '/pay/apisubmit'), ...often(2, '/submit.php'), ''])
  return path === '' ? lookUp(random) : order(random, path)
}

describe.skipIf(noPhp)(`${rounds} random requests to YPay`, () => {
  it('get the verdict that PHP gives', { timeout: 300_000 }, async () => {
    const sandbox = createSandbox({
      ...{ clock: createVirtualClock(), deliver: async () => new Response('success') },
      ...{ gateways: { 'epay-ypay': { merchants } }, limits: { orders: 20_000 } },
    })
    const counts = await agree({
      ...{ gateway: 'epay-ypay', sandbox, next },
      merchants: Object.fromEntries(merchants.map(one => [one.id, one])),
    })
    const kinds = ['accepted', 'merchant', 'field', 'amount', 'signature', 'duplicate', 'channel']
    expect(Object.keys(counts).sort()).toEqual([...kinds, 'maintenance'].sort())
    console.log(JSON.stringify(counts))
    expect(counts.accepted).toBeGreaterThan(rounds / 8)
  })
})
