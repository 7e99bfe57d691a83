import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock } from '../../src/index.ts'
import { type Fields, paths, paymentFields, sign } from '../epay/support/merchant.ts'
import { noPhp } from '../support/has-php.ts'
import {
  anyText,
  anyValue,
  encodeForm,
  gbk,
  type Pair,
  type Random,
  shuffled,
} from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import { agree } from './agreement.ts'
import type { RandomRequest } from './judge.ts'
import { often, oneOf, slip } from './slips.ts'

const merchants = [
  { id: '1001', secret: 'key of the first' },
  { id: '1002', secret: 'ключ 密钥 & = ' },
] as const

const moneys = [
  '0',
  '0.00',
  '0.01',
  '1.720',
  '9.72',
  '1.73',
  '4.75',
  '1e2',
  '-1',
  '01.5',
  '.5',
  '5.',
]
const wrong: Readonly<Record<string, readonly string[]>> = {
  money: [...moneys, '99999999999', '0.001', '1,5', '７'],
  pid: ['01001', '1001x', '9999'],
  type: ['bank', 'ALIPAY', '3'],
  sign_type: ['md5', 'RSA', 'MD5 '],
  ext: ['x'.repeat(100), 'x'.repeat(101), '测'.repeat(100), '😀'.repeat(101)],
}

function paymentOf(random: Random): Fields {
  const { id } = oneOf(random, merchants)
  const amount = oneOf(random, [...often(20, `${1 + random.below(50)}`), '9.72', '1.73', '4.75'])
  return {
    ...{ ...paymentFields, pid: id, out_trade_no: `P${random.below(rounds / 5)}` },
    ...{ type: oneOf(random, ['alipay', 'qqpay', 'wxpay']), money: amount },
    ...{
      name: anyText(random),
      ext: oneOf(random, ['', '0', anyText(random)]),
      param: anyValue(random),
    },
  }
}

function signatureOf(random: Random, fields: Fields): string {
  const owner = merchants.find(({ id }) => id === fields.pid) ?? oneOf(random, merchants)
  const right = sign(fields, random.below(20) === 0 ? 'another key' : owner.secret)
  return oneOf(random, [...often(18, right), right.toUpperCase(), ''])
}

function payment(random: Random): readonly Pair[] {
  const fields: Record<string, string> = { ...paymentOf(random), sign_type: 'MD5' }
  const name = oneOf(random, Object.keys(fields))
  const bad = wrong[name]
  if (bad && random.below(2) === 0) fields[name] = oneOf(random, bad)
  const extra: readonly Pair[] = random.below(30) === 0 ? [['attach', gbk]] : []
  return [...Object.entries(fields), ...extra, ['sign', signatureOf(random, fields)]]
}

const question = (random: Random): readonly Pair[] => [
  ['order_no', `P${random.below(rounds / 5)}`],
  ['type', oneOf(random, [...often(5, '1'), '2', '3', '', '01'])],
]

const percent = (byte: string): string => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`

function next(random: Random): RandomRequest {
  const path = oneOf(random, [...often(4, paths.create), paths.page, paths.query])
  const pairs = path === paths.query ? question(random) : payment(random)
  const form = encodeForm(random, shuffled(random, slip(random, pairs)))
  const byGet = random.below(path === paths.page ? 2 : 50) === 0
  const type = 'application/x-www-form-urlencoded'
  return {
    ...{ path, method: byGet ? 'GET' : 'POST' },
    // An address holds no bytes beyond ASCII.
    query: byGet ? form.toString('latin1').replace(/[^!-~]/g, percent) : '',
    body: form,
    type: oneOf(random, [...often(30, type), 'application/json', 'text/plain', '']),
  }
}

describe.skipIf(noPhp)(`${rounds} random requests to epay`, () => {
  it('get the verdict that PHP gives', { timeout: 120_000 }, async () => {
    const sandbox = createSandbox({
      ...{ clock: createVirtualClock(), deliver: async () => new Response('success') },
      ...{ gateways: { epay: { merchants } }, limits: { orders: 20_000 } },
    })
    const byId = Object.fromEntries(merchants.map(merchant => [merchant.id, merchant]))
    const counts = await agree({ gateway: 'epay', sandbox, merchants: byId, next })
    const kinds = ['accepted', 'merchant', 'field', 'amount', 'channel', 'duplicate', 'signature']
    expect(Object.keys(counts).sort()).toEqual(
      [...kinds, 'maintenance', 'no-code', 'not-found'].sort(),
    )
    expect(counts.accepted).toBeGreaterThan(rounds / 8)
  })
})
