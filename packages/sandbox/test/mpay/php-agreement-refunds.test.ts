import { describe, expect, it } from 'vitest'
import { createVirtualClock } from '../../src/index.ts'
import { noPhp } from '../support/has-php.ts'
import { anyText, anyValue, shuffled } from '../support/random-forms.ts'
import { type Fields, paths } from './support/merchant.ts'
import {
  all,
  codeOf,
  fresh,
  judge,
  payments,
  privateKeyOf,
  random,
  request,
  send,
} from './support/php-messages.ts'
import { refundFields, refundPaths } from './support/refunds.ts'

const rounds = 100

/** Paid at once, so that they can be given back. */
const paid = (): readonly Fields[] =>
  payments()
    .slice(0, rounds)
    .map(fields => ({ ...fields, card_no: '6222020000000003' }))

/** A good refund of a payment, under any number, with fields that nobody knows. */
function refundOf({ oid_partner, sign_type, no_order, dt_order }: Fields, index: number): Fields {
  const pairs = Object.entries({
    ...{ ...refundFields, oid_partner, sign_type, no_order, dt_order },
    no_refund: `${index}${anyText(random)}`.slice(0, 32),
    money_refund: random.pick(['55.40', '1.00', '5.61', '5.65']),
    ...{ x1: anyText(random), x_2: anyValue(random) },
  })
  return Object.fromEntries(
    shuffled(
      random,
      pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ),
  )
}

const open = (messages: readonly Fields[]) => messages.map(fields => request(fields, false))

describe.skipIf(noPhp)('random refunds, signed by PHP', { timeout: 60_000 }, () => {
  it('are understood, and refused when another merchant signed them', async () => {
    const sandbox = fresh()
    const payments = paid()
    await send(
      sandbox,
      paths.apply,
      payments.map(fields => request(fields, true)),
    )
    const refunds = payments.map(refundOf)
    const stolen = refunds.map((fields, index) => {
      const other = payments.find(({ oid_partner }) => oid_partner !== fields.oid_partner)
      return request(
        { ...fields, no_refund: `S${index}` },
        ...([false, privateKeyOf(other?.oid_partner)] as const),
      )
    })
    const refused = await send(sandbox, refundPaths.refund, stolen)
    expect(new Set(refused.map(codeOf))).toEqual(new Set(['1001']))
    const taken = await send(sandbox, refundPaths.refund, open(refunds))
    expect(new Set(taken.map(codeOf))).toEqual(new Set(['0000']))
    const shown = sandbox.requests.slice(-rounds).map(({ fields: { sign: _, ...said } }) => said)
    expect(shown).toEqual(refunds)
  })

  it('are answered and notified so that PHP finds the answers signed, and no others', async () => {
    const clock = createVirtualClock()
    const sandbox = fresh(clock)
    const payments = paid()
    await send(
      sandbox,
      paths.apply,
      payments.map(fields => request(fields, true)),
    )
    await sandbox.idle()
    const told = sandbox.deliveries.length
    const refunds = payments.map(refundOf)
    const taken = await send(sandbox, refundPaths.refund, open(refunds))
    await clock.advance(3000)
    const notified = sandbox.deliveries.slice(told).map(({ body }) => body)
    expect(notified).toHaveLength(rounds)
    const questions = refunds.map(
      ({ oid_partner = '', sign_type = '', no_refund = '', dt_refund = '' }): Fields => ({
        ...{ oid_partner, sign_type, no_refund, dt_refund },
      }),
    )
    const asked = await send(sandbox, refundPaths.query, open(questions))
    for (const messages of [taken, asked, notified]) {
      const { good, bad } = judge(messages, { touched: 'sta_refund' })
      expect(good).toEqual(all(true, messages))
      expect(bad).toEqual(all(false, messages))
    }
  })
})
