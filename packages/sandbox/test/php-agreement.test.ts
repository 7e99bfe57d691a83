import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type RecordedRequest,
  type Sandbox,
} from '../src/index.ts'
import { hasPhp, noPhp } from './support/has-php.ts'
import {
  colombianPayout,
  depositFields,
  type Fields,
  paths,
  payoutFields,
  post,
} from './support/merchant.ts'
import { type Php, startPhp } from './support/php.ts'
import {
  anyText,
  anyValue,
  createRandom,
  encodeForm,
  gbk,
  type Pair,
  type Random,
  shuffled,
} from './support/random-forms.ts'
import { limits, messageRounds } from './support/rounds.ts'

/** Twenty merchants, so that keys vary too; half of them in Colombia. */
const merchants = Array.from({ length: 20 }, (_, index) => ({
  id: String(10_006 + index),
  secret: index % 5 === 0 ? `ключ 密钥 & = ${index}` : `key-of-merchant-${index}`,
  currency: index % 2 === 0 ? ('MMK' as const) : ('COP' as const),
  balance: '99999999.00',
  pairSeparator: index % 3 === 0 ? ('=>' as const) : ('=' as const),
}))
type Merchant = (typeof merchants)[number]
const firstMerchant: Merchant = {
  ...{ id: '10006', secret: '', currency: 'MMK', balance: '0.00', pairSeparator: '=' },
}

describe.skipIf(noPhp)(`${messageRounds} random field sets per call, in one PHP process`, () => {
  let php: Php
  const random = createRandom(20240805)
  const fresh = (): Sandbox =>
    createSandbox({
      gateways: { eoopay: { merchants } },
      limits,
      deliver: async () => new Response('OK'),
    })

  beforeAll(() => {
    expect(hasPhp, 'php is required when CI=true').toBe(true)
    php = startPhp()
  })
  afterAll(() => php.end())

  /** Signs by PHP, posts, and says what the gateway thought of each. */
  async function verdicts(
    call: keyof typeof paths,
    forms: readonly { merchant: Merchant; pairs: readonly Pair[] }[],
    sandbox = fresh(),
    rule: string = call,
  ): Promise<(string | null)[]> {
    const bodies = forms.map(({ pairs }) => encodeForm(random, shuffled(random, pairs)))
    const signatures = await php.signaturesOf(
      forms.map(({ merchant }, index) => ({
        ...{ call: rule, key: merchant.secret, pair: merchant.pairSeparator },
        body: bodies[index]?.toString('base64') ?? '',
      })),
    )
    const seen: (string | null)[] = []
    for (const [index, body] of bodies.entries()) {
      const signature = Buffer.from(`&pay_md5sign=${signatures[index]}`)
      const type = 'application/x-www-form-urlencoded'
      await post(sandbox, paths[call], Buffer.concat([body, signature]), type)
      seen.push(sandbox.requests.at(-1)?.reason ?? null)
    }
    return seen
  }

  const forms = (pairs: (merchant: Merchant, index: number) => readonly Pair[]) =>
    Array.from({ length: messageRounds }, (_, index) => {
      const merchant = merchants[random.below(merchants.length)] ?? firstMerchant
      return { merchant, pairs: pairs(merchant, index) }
    })

  it('agrees on deposits', async () => {
    const seen = await verdicts(
      'deposit',
      forms((merchant, index) => depositPairs(random, merchant, index)),
    )
    expect(seen).toEqual(seen.map(() => null))
  })

  it('agrees on payouts, whatever else is posted', async () => {
    const seen = await verdicts(
      'payout',
      forms((merchant, index) => payoutPairs(random, merchant, index)),
    )
    expect(seen).toEqual(seen.map(() => null))
  })

  it('agrees on transfer references', async () => {
    const seen = await verdicts(
      'checkOrder',
      forms(({ id }) => [
        ['pay_memberid', id],
        ['pay_orderid', anyText(random)],
        ['serial_number', random.pick(['0', '00000', '01234', anyText(random)])],
      ]),
    )
    expect(new Set(seen)).toEqual(new Set(['not-found']))
  })

  it('agrees on deposit queries', async () => {
    const seen = await verdicts(
      'queryDeposit',
      forms(({ id }) => [
        ['pay_memberid', random.pick([id, `0${id}`, ` ${id}`])],
        ['pay_orderid', random.pick<string | Buffer>(['0', anyText(random), gbk])],
        ['unsigned', anyValue(random)],
      ]),
    )
    expect(new Set(seen)).toEqual(new Set(['not-found']))
  })

  it('agrees on payout queries', async () => {
    const seen = await verdicts(
      'queryPayout',
      forms(({ id }) => [
        ['mchid', id],
        ['out_trade_no', random.pick<string | Buffer>(['0', anyText(random), gbk])],
      ]),
    )
    expect(new Set(seen)).toEqual(new Set(['not-found']))
  })

  it('agrees on balance queries', async () => {
    const seen = await verdicts(
      'balance',
      forms(({ id }) => [
        ['pay_memberid', random.pick([id, `0${id}`, `${id}x`])],
        ['unsigned', anyValue(random)],
      ]),
    )
    expect(new Set(seen)).toEqual(new Set([null]))
  })

  const day = '2024-08-05'
  const days = merchants.map(merchant => ({ ...merchant, queriesNeedDate: true }))
  const daily = () =>
    createSandbox({ gateways: { eoopay: { merchants: days } }, clock: createVirtualClock() })

  it('agrees on queries of a day', async () => {
    const deposits = forms(({ id }) => [
      ['pay_memberid', random.pick([id, `0${id}`])],
      ['pay_orderid', anyText(random)],
      ['pay_applydate', random.pick([day, '0', anyText(random)])],
      ['unsigned', anyValue(random)],
    ])
    const ofDeposits = await verdicts('queryDeposit', deposits, daily(), 'queryDepositOfDay')
    const payouts = forms(({ id }) => [
      ['mchid', id],
      ['out_trade_no', anyText(random)],
      ['datetime', random.pick([day, '0', anyText(random)])],
    ])
    const ofPayouts = await verdicts('queryPayout', payouts, daily(), 'queryPayoutOfDay')
    expect(new Set([...ofDeposits, ...ofPayouts])).toEqual(new Set(['not-found']))
  })

  it('agrees on payouts that sign some of their fields', async () => {
    const payoutSigned = ['mchid', 'money', 'out_trade_no', 'userid']
    const some = merchants.map(merchant => ({ ...merchant, payoutSigned }))
    const sandbox = createSandbox({
      ...{ gateways: { eoopay: { merchants: some } }, deliver: async () => new Response('OK') },
    })
    const payouts = forms((merchant, index) => payoutPairs(random, merchant, index))
    const seen = await verdicts('payout', payouts, sandbox, 'payoutOfSome')
    expect(seen).toEqual(seen.map(() => null))
  })

  it('refuses every signature of PHP over other fields', async () => {
    const changed = forms((merchant, index) => payoutPairs(random, merchant, index))
    const sandbox = fresh()
    const signatures = await php.signaturesOf(
      changed.map(({ merchant, pairs }) => ({
        ...{ call: 'payout', key: merchant.secret, pair: merchant.pairSeparator },
        body: encodeForm(random, pairs).toString('base64'),
      })),
    )
    for (const [index, { pairs }] of changed.entries()) {
      const more: Pair[] = [...pairs, ['xtra', '1'], ['pay_md5sign', signatures[index] ?? '']]
      const type = 'application/x-www-form-urlencoded'
      await post(sandbox, paths.payout, encodeForm(random, more), type)
      expect(sandbox.requests.at(-1)?.reason).toBe('signature')
    }
    expect(sandbox.orders).toEqual([])
  })

  it('signs deposit notifications and query answers as PHP does', async () => {
    const sandbox = fresh()
    const some = forms((merchant, index) => depositPairs(random, merchant, index))
    await verdicts('deposit', some, sandbox)
    for (const { key } of sandbox.orders) {
      sandbox.control.pay(key, { amount: `${1 + random.below(2000)}` })
    }
    await sandbox.idle()
    await expectSignedLikePhp(fieldsOf(sandbox), messageRounds)

    const queries = sandbox.orders.map(({ merchant, orderId }) => ({
      merchant: merchants.find(({ id }) => id === merchant) ?? firstMerchant,
      pairs: [
        ['pay_memberid', merchant],
        ['pay_orderid', orderId],
      ] satisfies Pair[],
    }))
    expect(new Set(await verdicts('queryDeposit', queries, sandbox))).toEqual(new Set([null]))
    await expectSignedLikePhp(sandbox.requests.map(answerOf), messageRounds)
  })

  it('signs payout notifications of every kind as PHP does', async () => {
    for (const payoutNotification of ['dhpay', 'lwpay', 'jiuyuan', 'jpay'] as const) {
      const kinds = merchants.map(merchant => ({ ...merchant, payoutNotification }))
      const deliver = async () => new Response('OK')
      const sandbox = createSandbox({ gateways: { eoopay: { merchants: kinds } }, deliver })
      const some = forms((merchant, index) => payoutPairs(random, merchant, index)).slice(0, 250)
      const seen = await verdicts('payout', some, sandbox)
      expect(new Set(seen)).toEqual(new Set([null]))
      for (const { key } of sandbox.orders) {
        if (random.below(2) === 0) sandbox.control.complete(key)
        else sandbox.control.fail(key, { message: anyValue(random) })
      }
      await sandbox.idle()
      await expectSignedLikePhp(fieldsOf(sandbox), 250)
    }
  })

  it('signs balance answers over the word that PHP makes of a list', async () => {
    const sandbox = fresh()
    await verdicts(
      'balance',
      forms(({ id }) => [['pay_memberid', id]]),
      sandbox,
    )
    const answers = sandbox.requests.map(answerOf)
    const owners = sandbox.requests.map(({ fields }) => fields.pay_memberid ?? '')
    await expectSignedLikePhp(answers, messageRounds, owners)
  })

  /** A message names its merchant, or `owners` does. */
  async function expectSignedLikePhp(
    messages: readonly Fields[],
    count: number,
    owners = messages.map(({ memberid, mchid }) => memberid ?? mchid),
  ): Promise<void> {
    const ownerOf = (id: string | undefined) =>
      merchants.find(merchant => merchant.id === id) ?? firstMerchant
    const cases = messages.map((fields, index) => {
      const { secret: key, pairSeparator: pair } = ownerOf(owners[index])
      return { call: 'sent', key, pair, fields }
    })
    expect(messages).toHaveLength(count)
    expect(messages.map(({ sign, pay_md5sign }) => sign ?? pay_md5sign)).toEqual(
      await php.signaturesOf(cases),
    )
  }
})

const fieldsOf = (sandbox: Sandbox) => sandbox.deliveries.map(({ fields }) => fields)

/** Answers to accepted calls are JSON objects. */
const answerOf = ({ answer }: RecordedRequest) => JSON.parse(answer.body) as Fields

function depositPairs(random: Random, { id }: Merchant, index: number): Pair[] {
  return Object.entries({
    ...depositFields,
    pay_memberid: random.pick([id, `0${id}`]),
    pay_bankcode: random.pick(['948', '0948', ' 946', '946 ']),
    pay_orderid: `T${index}${anyText(random)}`,
    pay_userid: random.pick<string | Buffer>(['0', anyText(random), gbk]),
    pay_notifyurl: `https://m.example/n?${anyText(random)}`,
    pay_amount: `${1 + random.below(1_000_000)}.00`,
    pay_name: anyText(random),
    pay_email: anyText(random),
    pay_phone: anyText(random),
    type: random.pick(['json', '', 'html']),
    unsigned: anyValue(random),
  })
}

function payoutPairs(random: Random, { id, currency }: Merchant, index: number): Pair[] {
  const free = {
    out_trade_no: `W${index}`,
    userid: random.pick<string | Buffer>(['0', '00', anyText(random), gbk]),
    notifyurl: `https://m.example/p?${anyText(random)}`,
    mchid: id,
  }
  const extras: Pair[] = Array.from({ length: random.below(5) }, () => [
    `x${random.pick(['', 'A', 'a', 'é', '.', ' ', '_', '测', '[0]', '[]', '[k]', '-'])}${random.below(3)}`,
    random.pick<string | Buffer>([anyValue(random), gbk]),
  ])
  const misnamed: Pair[] =
    random.below(4) === 0
      ? [
          ['sign', 'x'],
          ['pays_md5sign', 'y'],
        ]
      : []
  const own =
    currency === 'MMK'
      ? { ...payoutFields, accountname: anyText(random) }
      : { ...colombianPayout, name: anyText(random), account_type: random.pick(['0', '1']) }
  return [...Object.entries({ ...own, ...free }), ...extras, ...misnamed]
}
