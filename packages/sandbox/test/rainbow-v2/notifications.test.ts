import { describe, expect, it } from 'vitest'
import { createPaid, type Fields, isGenuine, lastOrder, open, start } from './support/merchant.ts'

const minute = 60_000
const queryOf = (url = ''): Fields => Object.fromEntries(new URL(url).searchParams)

describe('a notification', () => {
  it('names who paid and what the bank calls it, and is signed by the gateway’s key', async () => {
    const { sandbox, received } = open()
    const order = await createPaid(sandbox, { money: '1.50', param: `it's <b>` })
    const fields = queryOf(received[0]?.url)
    expect(received[0]).toMatchObject({ method: 'GET', body: null })
    expect(fields).toEqual({
      ...{ pid: '1001', trade_no: order.providerId, out_trade_no: 'ORD-0001', type: 'wxpay' },
      ...{ name: 'product', money: '1.5', trade_status: 'TRADE_SUCCESS' },
      ...{ api_trade_no: order.details.apiTradeNo, buyer: order.details.buyer },
      ...{ param: 'it\\&#039;s &lt;b&gt;', timestamp: start, sign_type: 'RSA' },
      sign: expect.any(String),
    })
    expect(isGenuine(fields)).toBe(true)
  })

  it('is repeated after 1, 2, 16 and 36 minutes, each time with the time and a new signature', async () => {
    const { sandbox, clock } = open({}, () => 'fail')
    await createPaid(sandbox)
    await clock.advance(24 * 60 * minute)
    const { deliveries } = sandbox
    const minutes = deliveries.map(({ fields }) => (Number(fields.timestamp) - Number(start)) / 60)
    expect(minutes).toEqual([0, 1, 3, 19, 55])
    expect(deliveries.every(({ fields }) => isGenuine(fields))).toBe(true)
    expect(new Set(deliveries.map(({ fields }) => fields.sign)).size).toBe(5)
  })

  it('can be forged on command, but not with an empty key', async () => {
    const { sandbox } = open()
    const { key } = await createPaid(sandbox)
    sandbox.control.notify(key, { signature: 'another-key' })
    sandbox.control.notify(key, { fields: { money: '9' }, signature: 'own-key' })
    await sandbox.idle()
    const genuine = sandbox.deliveries.map(({ fields }) => isGenuine(fields))
    expect(genuine).toEqual([true, false, true])
    expect(() => sandbox.control.notify(key, { signature: 'empty-key' })).toThrow('never empty')
  })
})

it('leads the browser back with the same fields', async () => {
  const { sandbox } = open()
  await createPaid(sandbox)
  const page = await (await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')).text()
  expect(page).toContain('action="https://shop.example/return"')
  expect(page).toContain('name="api_trade_no"')
  expect(page).toContain('name="sign_type" value="RSA"')
})
