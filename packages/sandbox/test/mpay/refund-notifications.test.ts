import { describe, expect, it } from 'vitest'
import { type Fields, isSigned, merchantId, pay } from './support/merchant.ts'
import { lastOf, refund } from './support/refunds.ts'
import { acknowledge, fieldsOf, refuse, type Scene, scene } from './support/scene.ts'

/** Refunds by `/refunds`; what is told of the payment stays aside. */
async function refunded({ sandbox, shop }: Scene, changes: Fields = {}): Promise<void> {
  if (!sandbox.orders.some(({ kind }) => kind === 'payment')) {
    await pay(sandbox, { notify_url: `${shop.url}/payments` })
  }
  await refund(sandbox, { notify_url: `${shop.url}/refunds`, ...changes })
}

const heard = ({ shop }: Scene) => shop.received.filter(({ url }) => url.endsWith('/refunds'))

/** The sendings that were about the newest refund. */
const sendings = ({ sandbox }: Scene) =>
  sandbox.deliveries.filter(({ orderKey }) => orderKey === lastOf(sandbox, 'refund').key)

describe('a notification of a refund', () => {
  it('is JSON under a type of its own, signed, to the address of the refund', async () => {
    const here = await scene(acknowledge)
    await refunded(here)
    await here.clock.advance(3000)
    const [received] = heard(here)
    expect(received).toMatchObject({ method: 'POST', contentType: 'text/json;charset=utf-8' })
    const { sign = '', ...fields } = fieldsOf(received?.body)
    expect(fields).toEqual({
      ...{ oid_partner: merchantId, no_refund: 'R0000000001', dt_refund: '20240806101112' },
      ...{ money_refund: '55.40', oid_refundno: lastOf(here.sandbox, 'refund').providerId },
      ...{ sta_refund: '2', settle_date: '20240805', sign_type: 'RSA' },
    })
    expect(isSigned({ ...fields, sign })).toBe(true)
    expect(sendings(here)).toMatchObject([{ acknowledged: true, attempts: 30 }])
  })

  it('comes of a failure too, or by setting of success alone', async () => {
    const here = await scene(acknowledge)
    await refunded(here, { money_refund: '5.61' })
    await here.clock.advance(3000)
    expect(heard(here)).toHaveLength(1)
    const fields = fieldsOf(heard(here)[0]?.body)
    expect(fields.sta_refund).toBe('3')
    expect(fields).not.toHaveProperty('settle_date')
    expect(lastOf(here.sandbox, 'refund').actions).toEqual(['resend'])

    const quiet = await scene(acknowledge, { refundNotifications: 'success' })
    await refunded(quiet, { money_refund: '5.61' })
    await quiet.clock.advance(60 * 60_000)
    expect(heard(quiet)).toEqual([])
    expect(lastOf(quiet.sandbox, 'refund').actions).toEqual([])
    await refunded(quiet, { no_refund: 'R2', money_refund: '5.00' })
    await quiet.clock.advance(3000)
    expect(heard(quiet)).toHaveLength(1)
  })

  it('is signed and writes amounts as those of payments', async () => {
    const here = await scene(acknowledge, {
      notificationSignType: 'SHA256withRSA',
      amounts: 'short',
    })
    await refunded(here)
    await here.clock.advance(3000)
    const fields = fieldsOf(heard(here)[0]?.body)
    expect(fields).toMatchObject({ sign_type: 'SHA256WITHRSA', money_refund: '55.4' })
    expect(isSigned(fields, { type: 'SHA256withRSA' })).toBe(true)
  })

  it('says on command where the refund is, and anything forged', async () => {
    const here = await scene(acknowledge)
    await refunded(here)
    const { key } = lastOf(here.sandbox, 'refund')
    here.sandbox.control.notify(key)
    here.sandbox.control.notify(key, { fields: { money_refund: '1.00' } })
    here.sandbox.control.notify(key, { fields: { sta_refund: '2' }, signature: 'own-key' })
    await here.sandbox.idle()
    const told = heard(here).map(({ body }) => fieldsOf(body))
    expect(told.map(fields => isSigned(fields))).toEqual([true, false, true])
    expect(told.map(({ sta_refund }) => sta_refund)).toEqual(['0', '0', '2'])
  })
})

describe('the repeats of a notification of a refund', () => {
  it('come every two minutes, thirty sendings in all, each the same bytes', async () => {
    const here = await scene(refuse)
    await refunded(here)
    await here.clock.advance(3000)
    expect(heard(here)).toHaveLength(1)
    await here.clock.advance(2 * 60_000 - 1)
    expect(heard(here)).toHaveLength(1)
    await here.clock.advance(1)
    expect(heard(here)).toHaveLength(2)
    await here.clock.advance(24 * 60 * 60_000)
    expect(heard(here)).toHaveLength(30)
    expect(new Set(heard(here).map(({ body }) => body)).size).toBe(1)
    const times = sendings(here).map(({ at }) => at.getTime())
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(58 * 60_000)
  })

  it('end with the first acknowledgement, and begin again when somebody resends', async () => {
    let isOpen = false
    const here = await scene(() => (isOpen ? acknowledge() : refuse()))
    await refunded(here)
    await here.clock.advance(3000 + 4 * 60_000)
    isOpen = true
    await here.clock.advance(60 * 60_000)
    expect(sendings(here).map(({ acknowledged }) => acknowledged)).toEqual([
      ...[false, false, false, true],
    ])
    here.sandbox.control.resend(lastOf(here.sandbox, 'refund').key)
    await here.sandbox.idle()
    expect(sendings(here).at(-1)).toMatchObject({ attempt: 1, acknowledged: true })
  })
})
