import { sign, signedText, verify } from '@pay/core/signing'
import { beforeAll, describe, expect, it } from 'vitest'
import { recipesOf } from '../src/protocol.ts'
import { colombianPayout, deposit, payout, savingsPayout } from './support/inputs.ts'
import { hasPhp, type PhpCase, signedByPhp } from './support/php.ts'
import { createColombia, createMyanmar, secret } from './support/providers.ts'
import * as random from './support/random-inputs.ts'

const recipes = recipesOf()

const signatureOf = (
  { provider }: ReturnType<typeof createMyanmar> | ReturnType<typeof createColombia>,
  name: string,
  input: unknown,
) => provider.preview(name, input, { reveal: true }).fields.pay_md5sign

const myanmar = createMyanmar()
const colombia = createColombia()
const plainColombia = createColombia({}, { zeroIsEmpty: false })
const arrows = createMyanmar({}, { pairSeparator: '=>' })
const daily = createMyanmar({}, { depositQueryNeedsDate: true, payoutQueryNeedsDate: true })

// made with an invented key by hand, not by this code
describe('the vectors', () => {
  it.each([
    ['deposit', myanmar, 'payments.create', deposit, '16FA5556D01523B9B4220899208E556F'],
    ['payout in Myanmar', myanmar, 'payouts.create', payout, '97645457FC77566958B80BB356D6984E'],
    [
      'payout in Colombia, account type 1',
      colombia,
      'payouts.create',
      colombianPayout,
      'D583C349A0930F2A5F7A14DDD00CF3C9',
    ],
    [
      'payout in Colombia, account type 0, signed like any value',
      plainColombia,
      'payouts.create',
      savingsPayout,
      '9D41714AD89530BAF0FA3AE2C7F24812',
    ],
    [
      'payout in Colombia, account type 0, left out as PHP’s "empty" does',
      colombia,
      'payouts.create',
      savingsPayout,
      '933B8E3E156C897934732FB7809C8134',
    ],
    [
      'transfer reference',
      myanmar,
      'payments.submitReference',
      { orderId: 'T0000000001', reference: '01234' },
      '6CFFCC4A49E1279909A3D17540E22740',
    ],
    [
      'deposit query',
      myanmar,
      'payments.query',
      { orderId: 'T0000000001' },
      '80E62248831D1E580158ACD818BD2896',
    ],
  ])('%s', (_, connected, name, input, expected) => {
    expect(signatureOf(connected, name, input)).toBe(expected)
  })
})

describe('the text that is signed', () => {
  it('has eight fields of a deposit, whatever else is sent', () => {
    const { signedText: text } = myanmar.provider.preview('payments.create', deposit, {
      reveal: true,
    })
    expect(text).toBe(
      'pay_amount=1000.00&pay_applydate=2024-08-05 03:57:39&pay_bankcode=948&pay_callbackurl=https://m.example/r&pay_memberid=10006&pay_notifyurl=https://m.example/n&pay_orderid=T0000000001&pay_userid=15452&key=***',
    )
  })

  it('has every field of a payout', () => {
    const { fields, signedText: text } = colombia.provider.preview(
      'payouts.create',
      colombianPayout,
      { reveal: true },
    )
    const names = text.split('&').map(pair => pair.split('=')[0])
    const { pay_md5sign: _, ...rest } = fields
    expect(names).toEqual([...Object.keys(rest).sort(), 'key'])
    expect(names).toHaveLength(16)
  })

  it('leaves every name under which a signature travels out', () => {
    const signatures = { sign: 'x', pay_md5sign: 'y', pays_md5sign: 'z' }
    for (const recipe of Object.values(recipes)) {
      const pay_amount = '1.00'
      expect(signedText(recipe, { pay_amount, ...signatures })).toBe('pay_amount=1.00&key=***')
    }
  })
})

describe('a message of the gateway', () => {
  const message = { memberid: '10006', orderid: 'T1', amount: '1000.00', zero: '0', attach: 'x' }
  const recipe = { ...recipes.query, into: 'sign' }
  const signedBy = (fields: Readonly<Record<string, string>>) => sign(recipe, fields, secret)
  const { zero, attach, ...rest } = message

  it.each([
    ['every field but attach', { ...rest, zero }],
    ['every field but attach and what PHP calls empty', rest],
    ['every field', message],
    ['every field but what PHP calls empty', { ...rest, attach }],
  ])('may sign %s', (_, signed) => {
    const covered = verify(recipes.message, { ...message, sign: signedBy(signed) }, secret)
    expect({ ...covered }).toEqual(signed)
  })

  it.each(['sign', 'pay_md5sign', 'pays_md5sign'])('may carry its signature as %s', name => {
    expect(verify(recipes.message, { ...rest, [name]: signedBy(rest) }, secret)).not.toBeNull()
  })

  it('is refused when it signs the six classic fields only: they leave out what was paid', () => {
    const paid = { ...message, true_amount: '1000.00' }
    expect(verify(recipes.message, { ...paid, sign: signedBy(rest) }, secret)).toBeNull()
  })
})

const required = process.env.CI === 'true'
if (!hasPhp && !required) {
  console.warn(
    'SKIPPED: recipes against PHP. To run them: apt-get install php-cli, or set PHP_PATH.',
  )
}

describe.skipIf(!hasPhp && !required)('1 000 random field sets per call', () => {
  type Connected = ReturnType<typeof createMyanmar> | ReturnType<typeof createColombia>

  const requests = (
    { provider }: Connected,
    name: string,
    call: PhpCase['call'],
    inputs: readonly unknown[],
    more: Pick<PhpCase, 'pair'> = {},
  ): readonly PhpCase[] =>
    inputs.map(input => {
      const { fields } = provider.preview(name, input, { reveal: true })
      return { call, key: secret, fields, ...more }
    })

  const arrow = { pair: '=>' } as const

  const { thousand } = random
  const sent = [
    ...requests(myanmar, 'payments.create', 'deposit', thousand(random.deposits)),
    ...requests(colombia, 'payments.create', 'deposit', thousand(random.payIns)),
    ...requests(myanmar, 'payouts.create', 'payout', thousand(random.payouts)),
    ...requests(colombia, 'payouts.create', 'payout', thousand(random.colombianPayouts)),
    ...requests(plainColombia, 'payouts.create', 'plain', thousand(random.colombianPayouts)),
    ...requests(myanmar, 'payments.submitReference', 'plain', thousand(random.references)),
    ...requests(myanmar, 'payments.query', 'plain', thousand(random.queries)),
    ...requests(myanmar, 'payouts.query', 'plain', thousand(random.queries)),
    ...requests(daily, 'payments.query', 'plain', thousand(random.dailyQueries)),
    ...requests(daily, 'payouts.query', 'plain', thousand(random.dailyQueries)),
    ...requests(arrows, 'payments.create', 'deposit', thousand(random.deposits), arrow),
    ...requests(arrows, 'payouts.create', 'payout', thousand(random.payouts), arrow),
    ...requests(arrows, 'balances.query', 'plain', [{}], arrow),
  ]
  const received = thousand(random.messages).map(
    (fields): PhpCase => ({ call: 'sent', key: secret, fields }),
  )
  let signatures: readonly string[] = []

  beforeAll(async () => {
    expect(hasPhp, 'php is required when CI=true').toBe(true)
    signatures = await signedByPhp([...sent, ...received])
  })

  it('are signed as PHP signs them', () => {
    expect(sent).toHaveLength(12_001)
    const ours = sent.map(({ fields }) => fields.pay_md5sign)
    expect(ours).toEqual(signatures.slice(0, sent.length))
  })

  it('are verified as PHP signed them, and refused once they were changed', () => {
    for (const [index, { fields }] of received.entries()) {
      const message = { ...fields, sign: signatures[sent.length + index] ?? '' }
      expect(verify(recipes.message, message, secret)).not.toBeNull()
      expect(verify(recipes.message, { ...message, more: '1' }, secret)).toBeNull()
    }
  })
})
