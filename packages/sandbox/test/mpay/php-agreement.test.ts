import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { hasPhp } from '../support/php.ts'
import { anyText, anyValue, createRandom, shuffled } from '../support/random-forms.ts'
import {
  type Fields,
  keys,
  merchantId,
  neighbourId,
  paths,
  paymentFields,
  post,
  type SignType,
} from './support/merchant.ts'
import { askPhp, type PhpCase } from './support/php.ts'

const rounds = 300
const required = process.env.CI === 'true'
if (!hasPhp && !required) {
  console.warn(
    'SKIPPED: agreement with PHP. To run it, install PHP (Debian: apt-get install php-cli).',
  )
}

const random = createRandom(20180828)

/** One merchant of each kind of signature. */
const merchants = [
  { id: merchantId, publicKey: keys.merchant.publicKey, signType: 'RSA' },
  { id: neighbourId, publicKey: keys.neighbour.publicKey, signType: 'SHA256withRSA' },
] as const
const privateKeyOf = (id = '') => (id === merchantId ? keys.merchant : keys.neighbour).privateKey
const signTypeOf = (id = ''): SignType => (id === merchantId ? 'RSA' : 'SHA256withRSA')

const fresh = (): Sandbox =>
  createSandbox({
    clock: createVirtualClock(),
    deliver: async () => Response.json({ ret_code: '0000' }),
    gateways: { mpay: { merchants, platformPrivateKey: keys.platform.privateKey } },
    limits: { requests: 5000, orders: 5000 },
  })

/** A good payment with any text where any is allowed, and fields that nobody knows. */
function payment(index: number): Fields {
  const oid_partner = random.pick([merchantId, neighbourId])
  const extras = Array.from({ length: random.below(4) }, (_, extra): [string, string] => [
    `x${random.pick(['', '_', 'y', '1'])}${extra}`,
    anyValue(random),
  ])
  const pairs = Object.entries({
    ...paymentFields,
    ...{ oid_partner, sign_type: signTypeOf(oid_partner), no_order: `M${index}` },
    ...{ name_goods: anyText(random), acct_name: anyText(random), info_order: anyValue(random) },
    card_no: `622202000000${random.pick(['0001', '0003', '0004', '1234'])}`,
    ...Object.fromEntries(extras),
  })
  return Object.fromEntries(shuffled(random, pairs))
}

const payments = (): readonly Fields[] => Array.from({ length: rounds }, (_, i) => payment(i))

const request = (fields: Fields, sealed: boolean, key = privateKeyOf(fields.oid_partner)) =>
  ({
    ...{ call: 'request', fields, sealed, privateKey: key },
    publicKey: keys.platform.publicKey,
  }) as const satisfies PhpCase

async function send(sandbox: Sandbox, path: string, cases: readonly PhpCase[]): Promise<string[]> {
  const answers: string[] = []
  for (const body of askPhp<string>(cases)) {
    answers.push(await (await post(sandbox, path, body)).text())
  }
  return answers
}

// Every answer is a flat object of text.
const codeOf = (answer: string) => (JSON.parse(answer) as Fields).ret_code ?? ''

/** Whether PHP finds a message signed: as it is, and with each of its signed fields touched. */
function judge(messages: readonly string[], unsigned: readonly string[]) {
  const isSigned = (message: string) =>
    ({ call: 'isSigned', message, unsigned, publicKey: keys.platform.publicKey }) as const
  const touched = messages.map(message => message.replace('"money_order":"5', '"money_order":"6'))
  expect(touched).not.toContain(messages[0])
  return {
    good: askPhp<boolean>(messages.map(isSigned)),
    bad: askPhp<boolean>(touched.map(isSigned)),
  }
}

const all = (value: boolean, list: readonly unknown[]) => list.map(() => value)

describe.skipIf(!hasPhp && !required)('random messages, made by PHP', { timeout: 60_000 }, () => {
  it('are opened, verified and understood', async () => {
    expect(hasPhp, 'php is required when CI=true').toBe(true)
    const sandbox = fresh()
    const sent = payments()
    const answers = await send(
      sandbox,
      paths.apply,
      sent.map(fields => request(fields, true)),
    )
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['8888', '0000']))
    const shown = sandbox.requests.map(({ fields: { sign: _, ...fields } }) => fields)
    expect(shown).toEqual(sent)
  })

  it('are refused when another merchant signed them', async () => {
    const cases = payments().map(fields => {
      const other = fields.oid_partner === merchantId ? neighbourId : merchantId
      return request(fields, true, privateKeyOf(other))
    })
    const answers = await send(fresh(), paths.apply, cases)
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['1001']))
  })

  it('are answered and notified so that PHP finds the answers signed, and no others', async () => {
    const sandbox = fresh()
    const sent = payments()
    const applied = await send(
      sandbox,
      paths.apply,
      sent.map(fields => request(fields, true)),
    )
    const questions = sent.map(
      ({ oid_partner = '', no_order = '', dt_order = '', sign_type = '' }) =>
        request({ oid_partner, sign_type, no_order, dt_order }, false),
    )
    const asked = await send(sandbox, paths.query, questions)
    await sandbox.idle()
    const notified = sandbox.deliveries.map(({ body }) => body)
    expect(notified.length).toBeGreaterThan(rounds / 10)

    for (const [messages, unsigned] of [
      [applied, []],
      [asked, ['card_no']],
      [notified, []],
    ] as const) {
      const { good, bad } = judge(messages, unsigned)
      expect(good).toEqual(all(true, messages))
      expect(bad).toEqual(all(false, messages))
    }
  })
})
