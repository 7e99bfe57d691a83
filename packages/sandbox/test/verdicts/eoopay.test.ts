import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock } from '../../src/index.ts'
import { noPhp } from '../support/has-php.ts'
import {
  colombianPayout,
  depositFields,
  type Fields,
  paths,
  payer,
  payoutFields,
  sign,
} from '../support/merchant.ts'
import {
  anyText,
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
  { id: '10006', secret: 'key of the first', currency: 'MMK', balance: '99999999.00' },
  { id: '10007', secret: 'ключ 密钥 & = ', currency: 'COP', balance: '99999999.00' },
  // Its money does not last.
  { id: '10008', secret: 'key of the third', currency: 'MMK', balance: '5000.00' },
  {
    id: '10009',
    secret: 'key of the fourth',
    currency: 'MMK',
    balance: '99999999.00',
    pairSeparator: '=>',
    queriesNeedDate: true,
  },
] as const

const wrong: Readonly<Record<string, readonly string[]>> = {
  pay_amount: ['0.00', '1', '1.0', '1.000', '-1.00', '1,00', '1e2', '00.10'],
  money: ['0.00', '1', '1.0', '1.000', '-1.00', '+1.00', '0.01'],
  pay_applydate: ['2024-02-30 00:00:00', '20240805035739', '2024-08-05 24:00:00'],
  applydate: ['2024-13-01 00:00:00', '2024-08-05', '2024-02-29 23:59:59'],
  pay_notifyurl: ['ftp://m.example/n', 'm.example', 'http://m.example:8080/n?a=1&b=<2>'],
  notifyurl: ['javascript:alert(1)', 'HTTPS://m.example', 'https://'],
  pay_memberid: ['010006', '10006x', '99999', '0', '+10007', 'x10006'],
  mchid: ['010006', '10006x', '99999', '10007'],
  pay_bankcode: ['999', '0999', '966', 'x'],
  payment_code: ['99999', '099999'],
  bankname: ['KBZ', '105', '10590', 'wave'],
  accountnumber: ['09 123', '09-123', 'ñ'],
  account_type: ['2', '00'],
  card_type: ['cc', 'PP', 'NIT', 'CE'],
  card_number: ['12345', '12345678901', 'A1'],
}

const days = ['2024-08-05', '2024-08-05', '2024-08-04', '2024-08-06', '2024-08-5', '0']

/** Orders are few, so that numbers come again. */
const someOrder = (random: Random, letter: string) => `${letter}${random.below(rounds / 5)}`

function fieldsOf(random: Random, path: string): Fields {
  const { id, currency } = oneOf(random, merchants)
  const userid = random.pick(['15452', '0', anyText(random)])
  switch (path) {
    case paths.deposit:
      return {
        ...{ ...depositFields, pay_memberid: id, pay_orderid: someOrder(random, 'T') },
        ...(currency === 'COP' ? payer : {}),
        ...{ pay_userid: userid, pay_bankcode: random.pick(['948', '946']), type: 'json' },
      }
    case paths.payout: {
      const own = currency === 'COP' ? colombianPayout : payoutFields
      const type = currency === 'COP' ? { account_type: random.pick(['0', '1']) } : {}
      const out_trade_no = someOrder(random, 'W')
      return { ...own, ...type, mchid: id, out_trade_no, userid }
    }
    case paths.checkOrder:
      return { pay_memberid: id, pay_orderid: someOrder(random, 'T'), serial_number: '01234' }
    case paths.queryDeposit: {
      const day = id === '10009' ? { pay_applydate: oneOf(random, days) } : {}
      return { pay_memberid: id, pay_orderid: someOrder(random, 'T'), ...day }
    }
    case paths.queryPayout: {
      const day = id === '10009' ? { datetime: oneOf(random, days) } : {}
      return { mchid: id, out_trade_no: someOrder(random, 'W'), ...day }
    }
    default:
      return { pay_memberid: id }
  }
}

/** Signed as most merchants would, and sometimes as they should not. */
function signatureOf(random: Random, path: string, fields: Fields): string {
  const id = fields.pay_memberid ?? fields.mchid
  const owner = random.below(20) === 0 ? oneOf(random, merchants) : merchants.find(m => m.id === id)
  const signed = path === paths.deposit ? withoutUnsigned(fields) : fields
  const drop = path.startsWith('/Payment') ? ['', '0'] : ['']
  const { secret: key = '', id: of } = owner ?? {}
  const right = sign(signed, { drop, key, pair: of === '10009' ? '=>' : '=' })
  return oneOf(random, [...often(18, right), right.toLowerCase(), ''])
}

const withoutUnsigned = ({ type, pay_name, pay_email, pay_phone, ...signed }: Fields): Fields =>
  signed

function next(random: Random): RandomRequest {
  const path = oneOf(random, [
    ...[paths.deposit, paths.deposit, paths.payout, paths.payout, paths.payout],
    ...[paths.checkOrder, paths.queryDeposit, paths.queryPayout, paths.balance],
  ])
  const fields = { ...fieldsOf(random, path) }
  const name = oneOf(random, Object.keys(fields))
  const bad = wrong[name]
  if (bad && random.below(4) === 0) fields[name] = oneOf(random, bad)
  const signed: Pair[] = Object.entries(fields)
  if (random.below(30) === 0) signed.push(['attach', gbk])
  signed.push(['pay_md5sign', signatureOf(random, path, fields)])
  const body = encodeForm(random, shuffled(random, slip(random, signed)))
  const form = 'application/x-www-form-urlencoded'
  return {
    ...{ path, query: '', body, method: random.below(50) === 0 ? 'GET' : 'POST' },
    type: oneOf(random, [
      ...often(30, form),
      ...[`${form}; charset=utf-8`, form.toUpperCase(), 'application/json', 'text/plain', ''],
    ]),
  }
}

describe.skipIf(noPhp)(`${rounds} random requests to EOOPAY`, () => {
  it('get the verdict that PHP gives', { timeout: 120_000 }, async () => {
    const sandbox = createSandbox({
      ...{ clock: createVirtualClock(), deliver: async () => new Response('OK') },
      ...{ gateways: { eoopay: { merchants } }, limits: { orders: 20_000 } },
    })
    const byId = Object.fromEntries(merchants.map(merchant => [merchant.id, merchant]))
    const counts = await agree({ gateway: 'eoopay', sandbox, merchants: byId, next })
    const kinds = ['accepted', 'empty', 'merchant', 'field', 'amount', 'channel', 'duplicate']
    expect(Object.keys(counts).sort()).toEqual(
      [...kinds, 'signature', 'balance', 'not-found'].sort(),
    )
    expect(counts.accepted).toBeGreaterThan(rounds / 8)
  })
})
