import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEpayMapi, type EpayPaymentInput } from '../src/index.ts'
import { type Fields, merchantId, paid } from './support/merchant.ts'
import { hasPhp, type Php, startPhp } from './support/php.ts'

const rounds = 1000
const required = process.env.CI === 'true'
if (!hasPhp && !required) {
  console.warn(
    'SKIPPED: agreement with PHP. To run it, install PHP (Debian: apt-get install php-cli).',
  )
}

const secrets = ['7a3b1053780db61ebd3d7123e1b8d6c4', 'ключ 密钥 & = +%', 'k'.repeat(64)]
const connect = (secret: string) =>
  createEpayMapi({ baseUrl: 'https://gateway.example', merchantId, secret })

const pieces = fc.constantFrom(
  ...['a', 'Z', '0', '7', ' ', '+', '%', '%20', '/', '?', '#', ';', ':', '~', '-', '_', '.', '*'],
  ...['é', '测试', 'မြန်မာ', '😀', '\u00a0', '[', ']', '(', ')', '!', '$', ',', '@', '|', '{', '}'],
)
const odd = fc.constantFrom('&', '=', '"', "'", '\\', '>', '&amp;', '&#039;')
const words = (piece: fc.Arbitrary<string>, maxLength: number) =>
  fc
    .array(piece, { minLength: 1, maxLength })
    .map(parts => parts.join('').trim())
    .filter(text => text !== '' && !/[\p{Cc}]/u.test(text))

const plain = words(pieces, 12)
const anything = words(fc.oneof(pieces, odd), 30)
const address = plain.map(text => `https://shop.example/${encodeURIComponent(text)}?tenant=${text}`)
const amount = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom('', '.5', '.50', '.05', '.00'))
  .map(([whole, fraction]) => `${whole}${fraction}`)

const inputs: fc.Arbitrary<EpayPaymentInput> = fc.record(
  {
    orderId: fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/),
    amount: amount.map(value => ({ value, currency: 'CNY' as const })),
    method: fc.constantFrom('alipay', 'wxpay', 'qqpay'),
    name: plain,
    notifyUrl: address,
    returnUrl: address,
    sitename: plain,
    ext: anything,
  },
  { requiredKeys: ['orderId', 'amount', 'method', 'name', 'notifyUrl', 'returnUrl'] },
)

const extras = fc.dictionary(
  fc.stringMatching(/^[a-z][a-zA-Z_]{0,8}x$/),
  fc.oneof(fc.constantFrom('', '0', '00', ' ', '\t '), anything),
  { maxKeys: 5, noNullPrototype: true },
)

describe.skipIf(!hasPhp && !required)(`${rounds} random field sets, in one PHP process`, () => {
  let php: Php
  beforeAll(() => {
    expect(hasPhp, 'php is required when CI=true').toBe(true)
    php = startPhp()
  })
  afterAll(() => php.end())

  it('PHP agrees with the signature of every payment that is posted', async () => {
    const sample = fc.sample(fc.tuple(inputs, fc.constantFrom(...secrets)), {
      numRuns: rounds,
      seed: 20240125,
    })
    const cases = sample.map(([input, key]) => ({
      key,
      body: connect(key).preview('payments.create', input).body,
    }))
    const answers = await php.answers<{ sign: string; received: string }>(cases)
    expect(answers).toHaveLength(rounds)
    expect(answers.map(({ received }) => received)).toEqual(answers.map(({ sign }) => sign))
    expect(new Set(answers.map(({ sign }) => sign)).size).toBe(rounds)
  })

  it('every notification that PHP signs is authentic, and none that was changed', async () => {
    const sample = fc.sample(fc.tuple(extras, anything, fc.constantFrom(...secrets)), {
      numRuns: rounds,
      seed: 20240125,
    })
    const cases = sample.map(([more, name, key]) => ({ key, fields: { ...more, ...paid, name } }))
    const answers = await php.answers<{ query: string }>(cases)
    expect(answers).toHaveLength(rounds)
    for (const [index, { query }] of answers.entries()) {
      const { key = '', fields = {} as Fields } = cases[index] ?? {}
      const { notifications } = connect(key)
      const { event } = await notifications.receive({ method: 'GET', url: `/n?${query}` })
      expect(event.name?.raw).toBe(fields.name)
      const changed = query.replace('money=1.00', 'money=1.01')
      await expect(notifications.receive({ method: 'GET', url: `/n?${changed}` })).rejects.toThrow()
    }
  })
})
