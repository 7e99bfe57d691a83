import { expect } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../../src/index.ts'
import { anyText, anyValue, createRandom, shuffled } from '../../support/random-forms.ts'
import {
  type Fields,
  keys,
  merchantId,
  neighbourId,
  paymentFields,
  post,
  type SignType,
} from './merchant.ts'
import { askPhp, type PhpCase } from './php.ts'

export const rounds = 300

export const random = createRandom(20180828)

/** One merchant of each kind of signature. */
export const merchants = [
  { id: merchantId, publicKey: keys.merchant.publicKey, signType: 'RSA' },
  { id: neighbourId, publicKey: keys.neighbour.publicKey, signType: 'SHA256withRSA' },
] as const
export const privateKeyOf = (id = '') =>
  (id === merchantId ? keys.merchant : keys.neighbour).privateKey
export const signTypeOf = (id = ''): SignType => (id === merchantId ? 'RSA' : 'SHA256withRSA')

export const fresh = (clock = createVirtualClock()): Sandbox =>
  createSandbox({
    clock,
    deliver: async () => Response.json({ ret_code: '0000' }),
    gateways: { mpay: { merchants, platformPrivateKey: keys.platform.privateKey } },
    limits: { requests: 5000, orders: 5000, deliveries: 5000 },
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

export const payments = (): readonly Fields[] =>
  Array.from({ length: rounds }, (_, i) => payment(i))

export const request = (fields: Fields, sealed: boolean, key = privateKeyOf(fields.oid_partner)) =>
  ({
    ...{ call: 'request', fields, sealed, privateKey: key },
    publicKey: keys.platform.publicKey,
  }) as const satisfies PhpCase

export async function send(
  sandbox: Sandbox,
  path: string,
  cases: readonly PhpCase[],
): Promise<string[]> {
  const answers: string[] = []
  for (const body of askPhp<string>(cases)) {
    answers.push(await (await post(sandbox, path, body)).text())
  }
  return answers
}

// Every answer is a flat object of text.
export const codeOf = (answer: string) => (JSON.parse(answer) as Fields).ret_code ?? ''

/** Whether PHP finds messages signed: as they are, and with one of their signed fields touched. */
export function judge(
  messages: readonly string[],
  { unsigned = [] as readonly string[], touched: name = 'money_order' } = {},
) {
  const isSigned = (message: string) =>
    ({ call: 'isSigned', message, unsigned, publicKey: keys.platform.publicKey }) as const
  const touched = messages.map(message => message.replace(`"${name}":"`, `"${name}":"0`))
  for (const [index, message] of messages.entries()) expect(touched[index]).not.toBe(message)
  return {
    good: askPhp<boolean>(messages.map(isSigned)),
    bad: askPhp<boolean>(touched.map(isSigned)),
  }
}

export const all = (value: boolean, list: readonly unknown[]) => list.map(() => value)
