import { describe, expect, it } from 'vitest'
import { apply, confirm, type Fields, isSigned, lastOrder } from './support/merchant.ts'
import { acknowledge, fieldsOf, refuse, type Scene, scene } from './support/scene.ts'

async function pay({ sandbox, shop }: Scene, changes: Fields = {}): Promise<void> {
  await apply(sandbox, { notify_url: `${shop.url}/notify`, ...changes })
  await confirm(sandbox)
}

describe('a notification', () => {
  it('is JSON under a type of its own, signed', async () => {
    const here = await scene(acknowledge)
    await pay(here, { info_order: '备注' })
    await here.sandbox.idle()
    const [received] = here.shop.received
    expect(received).toMatchObject({ method: 'POST', url: `${here.shop.url}/notify` })
    expect(received?.contentType).toBe('text/json;charset=utf-8')
    const { sign = '', ...fields } = fieldsOf(received?.body)
    const { providerId, details } = lastOrder(here.sandbox)
    expect(fields).toEqual({
      ...{ oid_partner: '201304121000001004', no_order: 'M0000000001', money_order: '55.40' },
      ...{ dt_order: '20240805035739', oid_paybill: providerId, result_pay: 'SUCCESS' },
      ...{ pay_type: '2', settle_date: '20240805', bank_code: '01020000', info_order: '备注' },
      ...{ no_agree: details.agreement, sign_type: 'RSA' },
    })
    expect(isSigned({ ...fields, sign })).toBe(true)
    expect(here.sandbox.deliveries[0]).toMatchObject({ acknowledged: true, attempts: 30 })
  })

  it('is not sent of a failure, an expiry, or before the money came', async () => {
    const here = await scene(acknowledge)
    await pay(here, { card_no: '6222020000000001' })
    await apply(here.sandbox, { no_order: 'M2', notify_url: here.shop.url })
    here.sandbox.control.expire(lastOrder(here.sandbox).key)
    await apply(here.sandbox, { no_order: 'M3', notify_url: here.shop.url })
    await here.clock.advance(60 * 60_000)
    expect(here.shop.received).toEqual([])
  })

  it('may be signed by SHA-256 where answers are not, and the other way round', async () => {
    for (const [merchant, type] of [
      [{ notificationSignType: 'SHA256withRSA' }, 'SHA256withRSA'],
      [{ answerSignType: 'SHA256withRSA' }, 'RSA'],
    ] as const) {
      const here = await scene(acknowledge, merchant)
      await pay(here)
      await here.sandbox.idle()
      const fields = fieldsOf(here.shop.received[0]?.body)
      expect(fields.sign_type).toBe(type.toUpperCase())
      expect(isSigned(fields, { type })).toBe(true)
    }
  })

  it.each([
    ['unsigned', true, false],
    ['signed', false, true],
  ] as const)('may show the card, %s', async (notificationCardNumber, without, within) => {
    const here = await scene(acknowledge, { notificationCardNumber })
    await pay(here)
    await here.sandbox.idle()
    const fields = fieldsOf(here.shop.received[0]?.body)
    expect(fields.card_no).toBe('622202******1234')
    expect(isSigned(fields, { unsigned: ['card_no'] })).toBe(without)
    expect(isSigned(fields)).toBe(within)
  })

  it('may name the payer, signed, also of a payment by agreement', async () => {
    const here = await scene(acknowledge, { notificationPayer: true })
    await pay(here)
    const { agreement = '' } = lastOrder(here.sandbox).details
    await pay(here, { no_order: 'M2', no_agree: agreement, acct_name: '', id_no: '', card_no: '' })
    await here.sandbox.idle()
    for (const { body } of here.shop.received) {
      const fields = fieldsOf(body)
      const payer = { id_type: '0', id_no: '330401198001014616', acct_name: '李天增' }
      expect(fields).toMatchObject(payer)
      expect(isSigned(fields)).toBe(true)
    }
    expect(here.shop.received).toHaveLength(2)
  })
})

describe('an acknowledgement', () => {
  it.each([
    ['{"ret_code":"0000","ret_msg":"ok"}', 200, true],
    ['{"ret_msg":"交易成功","ret_code":"0000"}', 200, true],
    ['{"ret_code":"0000"}', 500, false],
    ['{"ret_code":"0000"}', 302, false],
    ['{"ret_code":"9999","ret_msg":"refused"}', 200, false],
    ['{"ret_code":0}', 200, false],
    ['{"ret_msg":"0000"}', 200, false],
    ['ret_code=0000', 200, false],
    ['"0000"', 200, false],
    ['null', 200, false],
    ['0000', 200, false],
    ['OK', 200, false],
    ['', 200, false],
  ])('%j with status %i: %s', async (body, status, expected) => {
    const here = await scene(() => new Response(body, { status }))
    await pay(here)
    await here.sandbox.idle()
    const [delivery] = here.sandbox.deliveries
    expect(delivery).toMatchObject({ reply: { status, body }, acknowledged: expected })
    expect(delivery?.nextAt === null).toBe(expected)
  })
})

describe('the repeats', () => {
  it('come every two minutes, thirty sendings in all, each the same bytes', async () => {
    const here = await scene(refuse)
    await pay(here)
    await here.clock.advance(2 * 60_000 - 1)
    expect(here.shop.received).toHaveLength(1)
    await here.clock.advance(1)
    expect(here.shop.received).toHaveLength(2)
    await here.clock.advance(24 * 60 * 60_000)
    expect(here.shop.received).toHaveLength(30)
    expect(new Set(here.shop.received.map(({ body }) => body)).size).toBe(1)
    const times = here.sandbox.deliveries.map(({ at }) => at.getTime())
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(58 * 60_000)
    expect(here.sandbox.deliveries.at(-1)?.nextAt).toBe(null)
  })

  it('end with the first acknowledgement', async () => {
    const here = await scene(count => (count < 3 ? refuse() : acknowledge()))
    await pay(here)
    await here.clock.advance(60 * 60_000)
    expect(here.sandbox.deliveries.map(({ acknowledged }) => acknowledged)).toEqual([
      ...[false, false, true],
    ])
  })

  it('come after five seconds without a reply, too', async () => {
    const silent = new Promise<Response>(() => {})
    const answer = (count: number) => (count === 1 ? silent : acknowledge())
    const here = await scene(answer, {}, {}, 500)
    await pay(here)
    await here.clock.advance(4999)
    expect(here.sandbox.deliveries[0]?.error).toBe(null)
    await here.clock.advance(1)
    expect(here.sandbox.deliveries[0]).toMatchObject({ error: { reason: 'timeout' } })
    await here.clock.advance(2 * 60_000)
    expect(here.sandbox.deliveries[1]).toMatchObject({ attempt: 2, acknowledged: true })
  })

  it('follow the settings, and begin again when somebody resends', async () => {
    const here = await scene(refuse, {}, { sendings: 2, repeatAfterMs: 1000 })
    await pay(here)
    await here.clock.advance(60_000)
    expect(here.shop.received).toHaveLength(2)
    here.sandbox.control.resend(lastOrder(here.sandbox).key)
    await here.clock.advance(60_000)
    expect(here.sandbox.deliveries.map(({ attempt }) => attempt)).toEqual([1, 2, 1, 2])
  })
})
