import type { Order, Sandbox } from '../../src/index.ts'
import { cardPaths } from '../mpay/support/cards.ts'
import { type Fields, paths, paymentFields } from '../mpay/support/merchant.ts'
import { refundPaths } from '../mpay/support/refunds.ts'
import { anyText, anyValue, type Random } from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import { often, oneOf } from './slips.ts'

type Maker = (random: Random, sandbox: Sandbox) => Fields

/** Cards by their end: what becomes of a payment. */
const cards = [
  ...often(4, '1234'),
  ...['0001', '0002', '0003', '0004', '0005', '0006', '0007', '0008'],
]

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
  const waiting = sandbox.orders.filter(
    ({ kind, details }) => kind === 'payment' && details.token !== undefined,
  )
  // The oldest of many has run out.
  const order = random.below(30) === 0 ? waiting[0] : waiting.at(-1 - random.below(4))
  return {
    no_order: random.below(20) === 0 ? someOrder(random) : (order?.orderId ?? 'M0'),
    token:
      random.below(20) === 0 ? 'D096DBA0E3E0CC8F1D504C06E71D292D' : (order?.details.token ?? 'x'),
    money_order: oneOf(random, [...often(20, order?.amount ?? '1.00'), '7.00']),
    verify_code: oneOf(random, [...often(6, '123456'), '654321']),
  }
}

/** By the merchant's number, by the gateway's, and seldom by both. */
function paymentNames(random: Random, sandbox: Sandbox): Fields {
  const some = ofKind(random, sandbox, 'payment')
  const own = { no_order: some?.orderId ?? 'M0', dt_order: paymentFields.dt_order ?? '' }
  const number = { oid_paybill: some?.providerId ?? '2018082971158876' }
  return oneOf<Fields>(random, [
    ...often(5, own),
    ...often(5, number),
    ...[
      { ...own, ...number },
      { ...number, no_order: someOrder(random) },
    ],
    ...[{ oid_paybill: '2018082971158876' }, { ...own, no_order: someOrder(random) }],
  ])
}

/** One of the newest. */
const ofKind = (random: Random, { orders }: Sandbox, kind: Order['kind']): Order | undefined =>
  orders.filter(order => order.kind === kind).at(-1 - random.below(12))

const question: Maker = (random, sandbox) => ({
  ...paymentNames(random, sandbox),
  query_version: '1.0',
})

const amounts = ['1.00', '1.00', '20.00', '55.40', '0.61', '1.61', '1.62', '1.63', '1.64', '1.65']

/** A new one, and now and then what failed once more. */
const refund: Maker = (random, sandbox) => {
  const failed = sandbox.orders.findLast(
    ({ kind, state }) => kind === 'refund' && state === 'failed',
  )
  const { sign: _, oid_partner: __, ...again }: Fields = failed?.fields ?? {}
  return {
    ...paymentNames(random, sandbox),
    no_refund: `R${random.below(rounds / 4)}`,
    dt_refund: '20240806101112',
    money_refund: oneOf(random, amounts),
    notify_url: 'https://shop.example/notify/mpay/refunds',
    ...(random.below(4) === 0 ? again : {}),
  }
}

const refundQuestion: Maker = (random, sandbox) => {
  const some = ofKind(random, sandbox, 'refund')
  const own = { no_refund: some?.orderId ?? 'R0', dt_refund: '20240806101112' }
  const number = { oid_refundno: some?.providerId ?? '2018082971158876' }
  return oneOf<Fields>(random, [
    ...[own, number, { ...own, ...number }, { ...number, no_refund: 'R0' }],
    ...[{ oid_refundno: '2018082971158876' }, { ...own, dt_refund: '20240806101113' }],
  ])
}

const binding: Maker = (random, sandbox) => {
  const { busi_partner, name_goods, money_order, no_agree, notify_url, ...fields } = application(
    random,
    sandbox,
  )
  const { card_no = `62220200${'0'.repeat(8)}`, acct_name = 'x', bind_mob, id_type, id_no } = fields
  return {
    ...fields,
    ...{ card_no, acct_name, bind_mob: bind_mob ?? '18667341234', id_type: id_type ?? '0' },
    ...{ id_no: id_no ?? paymentFields.id_no ?? '', pay_type: oneOf(random, ['2', '2', '3', 'P']) },
  }
}

const bindingConfirmation: Maker = (random, { orders }) => {
  const bindings = orders.filter(({ kind }) => kind === 'binding')
  const some = bindings.at(-1 - random.below(4))
  const user = some?.fields.user_id ?? '0'
  return {
    user_id: random.below(20) === 0 ? '0' : user,
    token: some?.details.token ?? 'x',
    verify_code: oneOf(random, [...often(6, '123456'), '654321']),
    ...(random.below(3) === 0 ? { no_order: oneOf(random, [some?.orderId ?? '', 'M0']) } : {}),
  }
}

/** A payer that has an agreement, mostly. */
const agreed = (random: Random, { orders }: Sandbox): Order | undefined =>
  orders.filter(({ details }) => details.agreement !== undefined).at(-1 - random.below(30))

const list: Maker = (random, sandbox) => ({
  user_id: agreed(random, sandbox)?.fields.user_id ?? '0',
  ...{ offset: '0', ...oneOf<Fields>(random, [{}, { pay_type: 'D' }]) },
})

const unbinding: Maker = (random, sandbox) => {
  const some = agreed(random, sandbox)
  return {
    user_id: random.below(10) === 0 ? '0' : (some?.fields.user_id ?? '0'),
    no_agree: some?.details.agreement ?? '2017092339974797',
    ...oneOf<Fields>(random, [{}, {}, { pay_type: some?.fields.pay_type ?? '2' }]),
  }
}

/** Each call with its maker, and how often it comes. */
export const makers: readonly {
  readonly path: string
  readonly make: Maker
  readonly often: number
}[] = [
  { path: paths.apply, make: application, often: 6 },
  { path: paths.verify, make: confirmation, often: 6 },
  { path: paths.query, make: question, often: 1 },
  { path: refundPaths.refund, make: refund, often: 6 },
  { path: refundPaths.query, make: refundQuestion, often: 1 },
  { path: cardPaths.bind, make: binding, often: 3 },
  { path: cardPaths.confirmBind, make: bindingConfirmation, often: 3 },
  { path: cardPaths.list, make: list, often: 1 },
  { path: cardPaths.unbind, make: unbinding, often: 2 },
]
