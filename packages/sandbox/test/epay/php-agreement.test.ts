import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/index.ts'
import { hasPhp, noPhp } from '../support/has-php.ts'
import { type Php, type PhpCase, startPhp } from '../support/php.ts'
import {
  anyText,
  anyValue,
  createRandom,
  encodeForm,
  gbk,
  type Pair,
  shuffled,
} from '../support/random-forms.ts'
import { limits, messageRounds } from '../support/rounds.ts'
import { base, paths } from './support/merchant.ts'

const random = createRandom(20160806)

/** Twenty merchants, so that keys vary too. Every other one gets its texts escaped. */
const merchants = Array.from({ length: 20 }, (_, index) => ({
  id: String(1001 + index),
  secret: index % 5 === 0 ? `ключ 密钥 & = ${index}` : `key-of-merchant-${index}`,
  notifiedTexts: index % 2 === 0 ? ('sent' as const) : ('escaped' as const),
}))
const keyOf = (id = '') => merchants.find(merchant => merchant.id === id)?.secret ?? ''

const pairsOf = (id: string, index: number): readonly Pair[] => [
  ['pid', id],
  ['type', random.pick(['wxpay', 'alipay', 'qqpay'])],
  ['out_trade_no', `${anyText(random)}-${index}`],
  ['notify_url', `https://shop.example/n?${anyText(random)}`],
  ['return_url', random.pick<string | Buffer>(['0', anyText(random), gbk])],
  ['name', random.pick<string | Buffer>(['0', ' ', anyText(random), gbk])],
  ['money', random.pick(['1', '0.1', '0.10', `${1 + random.below(99999)}.2`])],
  ['sitename', random.pick<string | Buffer>([anyValue(random), gbk])],
  ['ext', anyValue(random)],
  ...Array.from({ length: random.below(4) }, (_, extra): Pair => {
    const tail = random.pick(['', 'A', 'é', '.', ' ', '测', '[0]', '[]', '[k]', '-'])
    return [`x${tail}${extra}`, random.pick<string | Buffer>([anyValue(random), gbk])]
  }),
]

const forms = () =>
  Array.from({ length: messageRounds }, (_, index) => {
    const id = merchants[random.below(merchants.length)]?.id ?? ''
    return { id, pairs: shuffled(random, pairsOf(id, index)) }
  })

const fresh = (): Sandbox =>
  createSandbox({
    gateways: { epay: { merchants } },
    limits,
    deliver: async () => new Response('success'),
  })

describe.skipIf(noPhp)(`${messageRounds} random field sets, in one PHP process`, () => {
  let php: Php
  beforeAll(() => {
    expect(hasPhp, 'php is required when CI=true').toBe(true)
    php = startPhp()
  })
  afterAll(() => php.end())

  const signatures = (bodies: readonly { id: string; body: Buffer }[]) =>
    php.signaturesOf(
      bodies.map(({ id, body }): PhpCase => {
        return { call: 'epay', key: keyOf(id), body: body.toString('base64') }
      }),
    )

  /** Signs by PHP, posts, and says what the gateway thought of each. */
  async function verdicts(sandbox: Sandbox, more: readonly Pair[] = []) {
    const bodies = forms().map(({ id, pairs }) => ({ id, body: encodeForm(random, pairs) }))
    const signed = await signatures(bodies)
    const extra = encodeForm(random, [['sign_type', 'MD5'], ...more])
    for (const [index, { body }] of bodies.entries()) {
      const signature = Buffer.from(`&sign=${signed[index]}&`)
      await sandbox.fetch(base + paths.create, {
        ...{ method: 'POST', body: Buffer.concat([body, signature, extra]) },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    }
    return sandbox.requests.map(({ reason }) => reason)
  }

  it('agrees on payments, whatever else is sent', async () => {
    const seen = await verdicts(fresh())
    expect(seen).toHaveLength(messageRounds)
    expect(new Set(seen)).toEqual(new Set([null]))
  })

  it('refuses every signature of PHP over other fields', async () => {
    const sandbox = fresh()
    expect(new Set(await verdicts(sandbox, [['xtra', '1']]))).toEqual(new Set(['signature']))
    expect(sandbox.orders).toEqual([])
  })

  it('signs notifications as PHP does, and escapes texts as PHP does', async () => {
    const sandbox = fresh()
    await verdicts(sandbox)
    for (const { key } of sandbox.orders) sandbox.control.pay(key)
    await sandbox.idle()
    const messages = sandbox.deliveries.map(({ fields }) => fields)
    expect(messages).toHaveLength(messageRounds)
    const cases = messages.map(fields => ({ call: 'epay', key: keyOf(fields.pid), fields }))
    expect(messages.map(({ sign }) => sign)).toEqual(await php.signaturesOf(cases))
    await expectEscaped(sandbox)
  })

  async function expectEscaped(sandbox: Sandbox): Promise<void> {
    const escaping = new Set(
      merchants.filter(({ notifiedTexts }) => notifiedTexts === 'escaped').map(({ id }) => id),
    )
    const orders = sandbox.orders.filter(({ merchant }) => escaping.has(merchant))
    const texts = orders.map(({ fields }) => ({ text: fields.name ?? '' }))
    const escaped = await php.signaturesOf(
      texts.map(fields => ({ call: 'epayText', key: '', fields })),
    )
    const sent = sandbox.deliveries.filter(({ fields }) => escaping.has(fields.pid ?? ''))
    expect(escaped.length).toBeGreaterThan(messageRounds / 3)
    expect(sent.map(({ fields }) => fields.name)).toEqual(escaped)
  }
})
