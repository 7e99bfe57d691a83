import type { ExpectedOrder, LogEvent, PayEvent } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { offline, order } from './support/account.ts'
import { fieldsOf } from './support/fixtures.ts'
import { gatewayKeys, stranger } from './support/keys.ts'
import { type Message, signed } from './support/wire.ts'

const news = (change: Message = {}, key = gatewayKeys.privateKey) => ({
  method: 'POST',
  url: 'https://shop.example/notify',
  body: JSON.stringify(signed({ ...fieldsOf('notifications.payment.everything'), ...change }, key)),
})

/** A shop that keeps one order, and remembers by key what it has applied. */
const openShop = (stored: Partial<ExpectedOrder> | null = {}) => {
  const events: LogEvent[] = []
  const asked: unknown[] = []
  const applied = new Map<string, PayEvent>()
  const quarantined: (readonly string[])[] = []
  const expected: ExpectedOrder = { kind: 'payment', amount: order.amount, ...stored }
  const { notifications } = offline({ log: event => events.push(event) })
  const handle = notifications.handler({
    expect: reference => {
      asked.push(reference)
      return stored === null ? undefined : expected
    },
    store: async event => {
      const known = applied.has(event.key)
      applied.set(event.key, event)
      return known ? 'duplicate' : 'applied'
    },
    quarantine: (_, why) => {
      quarantined.push(why)
    },
  })
  const tell = async (message: ReturnType<typeof news>) => {
    const { method, url, body } = message
    const reply = await handle(new Request(url, { method, body }))
    const words = await reply.text()
    return { status: reply.status, type: reply.headers.get('content-type'), words }
  }
  return { tell, applied, quarantined, asked, events }
}

const json = 'application/json;charset=utf-8'
const yes = { status: 200, type: json, words: '{"ret_code":"0000","ret_msg":"ok"}' }

describe('the handler', () => {
  it('stores the payment and answers as documented', async () => {
    const shop = openShop()
    expect(await shop.tell(news())).toEqual(yes)
    expect([...shop.applied.values()]).toMatchObject([
      { orderId: order.orderId, status: 'succeeded', credited: order.amount },
    ])
    expect(shop.asked).toEqual([
      {
        ...{ kind: 'payment', provider: 'mpay', account: '201304121000001004' },
        ...{ orderId: order.orderId, orderedAt: new Date(order.orderedAt), refundId: null },
      },
    ])
  })

  it('says yes to every one of the thirty repeats, and applies one', async () => {
    const shop = openShop()
    const replies = []
    for (let repeat = 0; repeat < 30; repeat++) replies.push(await shop.tell(news()))
    expect(new Set(replies.map(({ words }) => words))).toEqual(new Set([yes.words]))
    expect(shop.applied.size).toBe(1)
  })

  it.each(['0.1', '55.45', '5544'])(
    'quarantines a payment of %s, and stops the repeats',
    async money_order => {
      const shop = openShop()
      expect(await shop.tell(news({ money_order }))).toEqual(yes)
      expect(shop.quarantined).toEqual([['credited']])
      expect(shop.applied.size).toBe(0)
    },
  )

  it.each(['55.440', '055.44'])('takes %s for the amount that was asked', async money_order => {
    const shop = openShop()
    await shop.tell(news({ money_order }))
    expect(shop.applied.size).toBe(1)
  })

  it('refuses an order that nobody knows, in words that are no yes', async () => {
    const shop = openShop(null)
    const refused = { status: 404, type: json, words: '{"ret_code":"9999","ret_msg":"refused"}' }
    expect(await shop.tell(news())).toEqual(refused)
    expect(refused.words).not.toMatch(/0000|ok|success|成功/i)
  })

  it('refuses a forgery before anything is asked', async () => {
    const shop = openShop()
    expect(await shop.tell(news({}, stranger.privateKey))).toMatchObject({ status: 401 })
    expect(shop.asked).toEqual([])
    expect(shop.applied.size).toBe(0)
  })

  it('accepts news that is not final, as pending', async () => {
    const shop = openShop()
    expect(await shop.tell(news({ result_pay: 'PROCESSING' }))).toEqual(yes)
    expect([...shop.applied.values()]).toMatchObject([{ status: 'pending', credited: null }])
  })

  it('gives another time of the order another key: it is another order', async () => {
    const shop = openShop()
    await shop.tell(news())
    await shop.tell(news({ dt_order: '20180828153544' }))
    expect(shop.applied.size).toBe(2)
  })

  it('quarantines news of an order with another time than the stored one', async () => {
    const stored = { orderedAt: new Date(order.orderedAt) } as Partial<ExpectedOrder> // not yet compared
    const shop = openShop(stored)
    await shop.tell(news({ dt_order: '20180828153544' }))
    expect(shop.quarantined).toEqual([['order']])
  })

  it('logs what happened, and nothing of what was said', async () => {
    const shop = openShop()
    await shop.tell(news())
    await shop.tell(news({ money_order: '1.00' }))
    const details = shop.events.map(({ event, detail }) => `${event} ${detail}`)
    expect(details).toEqual(['notification applied', 'notification quarantined credited'])
    expect(JSON.stringify(shop.events)).not.toMatch(/李天增|330401|622202|table 7|20170923/)
  })
})
