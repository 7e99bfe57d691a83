import { describe, expect, it } from 'vitest'
import { hasPhp, noPhp } from '../support/has-php.ts'
import { merchantId, neighbourId, paths } from './support/merchant.ts'
import {
  all,
  codeOf,
  fresh,
  judge,
  payments,
  privateKeyOf,
  request,
  rounds,
  send,
} from './support/php-messages.ts'

describe.skipIf(noPhp)('random messages, made by PHP', { timeout: 60_000 }, () => {
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
      const { good, bad } = judge(messages, { unsigned })
      expect(good).toEqual(all(true, messages))
      expect(bad).toEqual(all(false, messages))
    }
  })
})
