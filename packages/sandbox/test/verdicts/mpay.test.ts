import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import {
  type Fields,
  keys,
  merchantId,
  mpayWith,
  neighbourId,
  paths,
  paymentFields,
  sealedBody,
  signed,
} from '../mpay/support/merchant.ts'
import { anyText, anyValue, type Random } from '../support/random-forms.ts'
import { agree, rounds } from './agreement.ts'
import { hasPhp, type RandomRequest } from './judge.ts'
import { often, oneOf } from './slips.ts'

const required = process.env.CI === 'true'

const wrong: Readonly<Record<string, readonly string[]>> = {
  busi_partner: ['101002', '10100'],
  dt_order: ['20240230000000', '2024080503573', '20240229235959'],
  name_goods: ['测'.repeat(40), '测'.repeat(41)],
  money_order: ['0.00', '0.01', '1', '1.0', '99999999.00', '99999999.01', '1e2', '-1.00'],
  notify_url: [
    'ftp://m.example',
    `https://m.example/${'x'.repeat(111)}`,
    'https://m.example/x?a=1',
  ],
  valid_order: ['0', '10080', '1000000', '1.5'],
  risk_item: ['{}', '[]', 'x', '{"frms_ware_category":"20"}', '{"frms_ware_category":2009}'],
  pay_type: ['27', 'P', 'D', '28', 'p'],
  card_no: ['622202000000', '62220200000000001234', '6222 0200 0000 1234'],
  bind_mob: ['28667341234', '1866734123'],
  id_type: ['X', 'Y', '00'],
  id_no: ['33040119800101461X', '330401198001', '330401198001014'],
  vali_date: ['2612', '1226', '2613', '26'],
  verify_code: ['12345', '1234567', '12345a', '000000'],
  query_version: ['1.1', '4.0', '2.0'],
  oid_partner: ['999999999999999999', '20130412100000100', ''],
  sign_type: ['rsa', 'RSA2', 'SHA256withRSA', ''],
}

/** Cards by their end: what becomes of a payment. */
const cards = ['1234', '1234', '1234', '0001', '0002', '0003', '0004', '0006', '0007', '0008']

/** Orders and payers are few, so that they come again. */
const someOrder = (random: Random) => `M${random.below(rounds / 8)}`

function application(random: Random, sandbox: Sandbox): Fields {
  const user = random.below(rounds / 8)
  const card = `62220200${String(user).padStart(4, '0')}${oneOf(random, cards)}`
  const { card_no, acct_name, bind_mob, id_type, id_no = '', ...rest } = paymentFields
  const common = {
    ...{
      ...rest,
      user_id: String(user),
      no_order: someOrder(random),
      info_order: anyValue(random),
    },
    money_order: oneOf(random, [...often(9, '55.40'), '1.00']),
  }
  const agreement = oneOf(random, [...agreements(sandbox, user), '2017092339974797'])
  if (random.below(4) === 0) return { ...common, no_agree: agreement }
  const person = random.below(20) === 0 ? `${id_no.slice(0, -1)}X` : id_no
  return {
    ...common,
    card_no: card,
    acct_name: anyText(random),
    bind_mob: '18667341234',
    id_type: '0',
    id_no: person,
  }
}

/** Those of the payer; the newest are enough. */
const agreements = (sandbox: Sandbox, user: number): readonly string[] =>
  sandbox.orders
    .filter(({ fields }) => fields.user_id === String(user))
    .flatMap(({ details }) => details.agreement ?? [])

function confirmation(random: Random, sandbox: Sandbox): Fields {
  const waiting = sandbox.orders.filter(({ details }) => details.token !== undefined)
  const order = waiting.at(-1 - random.below(4))
  return {
    no_order: random.below(20) === 0 ? someOrder(random) : (order?.orderId ?? 'M0'),
    token:
      random.below(20) === 0 ? 'D096DBA0E3E0CC8F1D504C06E71D292D' : (order?.details.token ?? 'x'),
    money_order: oneOf(random, [...often(20, order?.amount ?? '1.00'), '7.00']),
    verify_code: oneOf(random, [...often(6, '123456'), '654321']),
  }
}

const question = (random: Random): Fields => ({
  ...{ no_order: someOrder(random), dt_order: paymentFields.dt_order ?? '' },
  ...(random.below(10) === 0 ? { oid_paybill: '2018082971158876' } : {}),
  query_version: '1.0',
})

/** One field wrong, missing, empty or more, before it is signed. */
function slipped(random: Random, fields: Fields): Fields {
  const name = oneOf(random, Object.keys(fields))
  const { [name]: _, ...others } = fields
  const bad = wrong[name]
  if (bad && random.below(3) === 0) return { ...fields, [name]: oneOf(random, bad) }
  return oneOf(random, [
    ...often(12, fields),
    ...[others, { ...fields, [name]: '' }, { ...fields, undocumented: anyValue(random) }],
  ])
}

/** Everybody's key but the right one, seldom. */
const keyOf = (random: Random, id: string | undefined): string =>
  random.below(25) === 0 || id === neighbourId
    ? keys.neighbour.privateKey
    : keys.merchant.privateKey

/** Text for text, and now and then what a program makes of it that knows no better. */
function written(random: Random, fields: Fields): string {
  const text = JSON.stringify(fields)
  return oneOf(random, [
    ...often(40, text),
    ...[text.slice(1), `[${text}]`, `\uFEFF${text}`, text.replace('{', '{"deep":{"a":1},')],
    ...[text.replace('{', '{"nothing":null,'), text.replace('{', '{"unsigned":1.50,'), ''],
    // The sealed text knows no touching; a field of an open one does.
    text.replace('"M', '"N'),
  ])
}

function next(random: Random, sandbox: Sandbox): RandomRequest {
  const path = oneOf(random, [...often(5, paths.apply), ...often(4, paths.verify), paths.query])
  const makers = {
    [paths.apply]: application,
    [paths.verify]: confirmation,
    [paths.query]: question,
  }
  const oid_partner = oneOf(random, [...often(12, merchantId), neighbourId])
  const wanted = { oid_partner, sign_type: 'RSA', ...makers[path](random, sandbox) }
  const fields = slipped(random, wanted)
  const message = signed(fields, { key: keyOf(random, fields.oid_partner) })
  const body = path === paths.apply ? sealedSomehow(random, message) : message
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

function sealedSomehow(random: Random, message: Fields): Fields {
  const right = sealedBody(message)
  const touched = right.pay_load.replace(/.{4}$/, 'AAA=')
  return oneOf(random, [
    ...often(20, right),
    { ...right, pay_load: touched },
    { ...right, pay_load: right.pay_load.replace('lianpay1_0_1', 'lianpay1_0_2') },
    { ...right, oid_partner: neighbourId },
    { oid_partner: right.oid_partner },
  ])
}

describe.skipIf(!hasPhp && !required)(`${rounds} random requests to MPAY`, () => {
  it('get the verdict that PHP gives', { timeout: 300_000 }, async () => {
    const sandbox = createSandbox({
      ...{ clock: createVirtualClock(), deliver: async () => Response.json({ ret_code: '0000' }) },
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
    })
    const kinds = ['accepted', 'body', 'field', 'merchant', 'envelope', 'signature', 'duplicate']
    const more = ['declined', 'undecided', 'agreement', 'token', 'code', 'amount', 'not-found']
    expect(Object.keys(counts).sort()).toEqual([...kinds, ...more].sort())
    expect(counts.accepted).toBeGreaterThan(rounds / 8)
  })
})
