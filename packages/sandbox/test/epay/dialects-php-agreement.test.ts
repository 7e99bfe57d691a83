import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { keys, start } from '../rainbow-v2/support/merchant.ts'
import { hasPhp, noPhp } from '../support/has-php.ts'
import { type Php, startPhp } from '../support/php.ts'
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

const random = createRandom(20160807)
const secret = 'ключ 密钥 & = '

interface Subject {
  readonly title: string
  readonly gateway: string
  readonly path: string
  /** How PHP signs requests, and how notifications. */
  readonly call: string
  readonly notified: string
  readonly key: string
  readonly notificationKey: string
  readonly settings: object
  readonly more: readonly Pair[]
}

const md5 = { key: secret, notificationKey: secret, more: [] }
const merchants = [{ id: '1001', secret, notifiedName: 'sent' as const }]

const subjects: readonly Subject[] = [
  {
    ...{ title: 'Rainbow 3069', gateway: 'epay-rainbow-v1', path: '/mapi.php', call: 'epay' },
    ...{ ...md5, notified: 'epay', settings: { merchants } },
  },
  {
    ...{ title: 'Rainbow 3095', gateway: 'epay-rainbow-v1', path: '/mapi.php' },
    ...{ ...md5, call: 'rainbow3095', notified: 'epay', settings: { merchants, program: 3095 } },
  },
  {
    ...{ title: 'Rainbow, V2', gateway: 'epay-rainbow-v2', path: '/api/pay/create' },
    ...{ call: 'rainbowV2', notified: 'rainbowV2', key: keys.merchant.privateKey },
    notificationKey: keys.platform.privateKey,
    settings: {
      platformPrivateKey: keys.platform.privateKey,
      merchants: [{ id: '1001', publicKey: keys.merchant.publicKey, notifiedName: 'sent' }],
    },
    more: [['timestamp', start]],
  },
  {
    ...{ title: 'YPay', gateway: 'epay-ypay', path: '/pay/apisubmit', call: 'ypay' },
    ...{
      ...md5,
      notified: 'epay',
      settings: { merchants: [{ id: '1001', secret }], movesAmounts: false },
    },
  },
]

/** Without what PHP reads as an instruction; behind a letter, so that it is never nothing. */
const text = (): string => `a${anyText(random).replaceAll('<?', '<')}`

const pairsOf = (index: number, more: readonly Pair[]): readonly Pair[] => [
  ...[['pid', '1001'] as const, ['out_trade_no', `P${index}`] as const, ...more],
  ['type', random.pick(['wxpay', 'alipay', 'qqpay'])],
  ['notify_url', `http://127.0.0.1:9/${text()}`],
  ['return_url', random.pick<string | Buffer>([text(), gbk])],
  ['name', random.pick<string | Buffer>([text(), text(), gbk])],
  ['money', random.pick(['1', '0.1', '0.10', `${1 + random.below(9999)}.2`])],
  ['clientip', '127.0.0.1'],
  ['param', random.pick<string | Buffer>([anyValue(random).replaceAll('<?', '<'), gbk])],
  ['sitename', random.pick<string>(['', ' ', '\t\n', text()])],
  ...Array.from({ length: random.below(4) }, (_, extra): Pair => {
    const tail = random.pick(['', 'A', 'é', '.', ' ', '测', '[0]', '[]', '[k]', '-'])
    return [`x${tail}${extra}`, random.pick<string>(['', ' ', '0', text()])]
  }),
]

describe.skipIf(noPhp).each(subjects)('$title', subject => {
  let php: Php
  beforeAll(() => {
    expect(hasPhp, 'php is required when CI=true').toBe(true)
    php = startPhp()
  })
  afterAll(() => php.end())

  const fresh = (): Sandbox =>
    createSandbox({
      ...{ clock: createVirtualClock(), deliver: async () => new Response('success') },
      ...{ gateways: { [subject.gateway]: subject.settings } },
      limits,
    })

  /** Signs by PHP, posts, and says what the gateway thought of each. */
  async function verdicts(sandbox: Sandbox, count: number, more: readonly Pair[] = []) {
    const bodies = Array.from({ length: count }, (_, index) =>
      encodeForm(random, shuffled(random, pairsOf(index, subject.more))),
    )
    const { call, key } = subject
    const cases = bodies.map(body => ({ call, key, body: body.toString('base64') }))
    const signatures = await php.signaturesOf(cases)
    const type: Pair = ['sign_type', call === 'rainbowV2' ? 'RSA' : 'MD5']
    for (const [index, body] of bodies.entries()) {
      const end = encodeForm(random, [['sign', signatures[index] ?? ''], type, ...more])
      await sandbox.fetch(`http://gateway.example/${subject.gateway}${subject.path}`, {
        ...{ method: 'POST', body: Buffer.concat([body, Buffer.from('&'), end]) },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    }
    return sandbox.requests.map(({ reason }) => reason)
  }

  const title = `takes ${messageRounds} requests that PHP signed, and signs their notifications as PHP does`
  it(title, { timeout: 300_000 }, async () => {
    const sandbox = fresh()
    const seen = await verdicts(sandbox, messageRounds)
    expect(seen).toHaveLength(messageRounds)
    expect(new Set(seen)).toEqual(new Set([null]))
    for (const { key } of sandbox.orders) sandbox.control.pay(key)
    await sandbox.idle()
    const messages = sandbox.deliveries.map(({ fields }) => fields)
    expect(messages).toHaveLength(messageRounds)
    const { notified: call, notificationKey: key } = subject
    const cases = messages.map(fields => ({ call, key, fields }))
    expect(messages.map(({ sign }) => sign)).toEqual(await php.signaturesOf(cases))
    await expectNames(sandbox)
  })

  /** Escaped, then cut; or with what looks like a tag taken out. */
  async function expectNames({ deliveries, requests }: Sandbox): Promise<void> {
    const call = subject.call === 'ypay' ? 'ypayName' : 'rainbowName'
    const given = requests.map(({ body }) => new URLSearchParams(body).get('name') ?? '')
    const cases = given.map(text => ({ call, key: '', fields: { text } }))
    const names = deliveries.map(({ fields }) => fields.name)
    const expected = await php.signaturesOf(cases)
    // What is no UTF-8 cannot be asked for in JSON.
    const isText = (index: number) => !given[index]?.includes('\uFFFD')
    expect(names.filter((_, index) => isText(index))).toEqual(
      expected.filter((_, index) => isText(index)),
    )
  }

  it('refuses what PHP signed without one of its fields', async () => {
    const sandbox = fresh()
    const seen = await verdicts(sandbox, messageRounds / 10, [['xtra', '1']])
    expect(new Set(seen)).toEqual(new Set(['signature']))
    expect(sandbox.orders).toEqual([])
  })
})
