import { describe, expect, it } from 'vitest'
import { answered, openPlayground } from './support/open.ts'
import { readUntil } from './support/stream.ts'

describe('what a person types about a card', () => {
  const personal = {
    'card.number': '6222029182734567',
    'card.holder': '廖凡星',
    'card.phone': '13987654321',
    'card.identityNumber': '330401198765432116',
    userId: 'user-9182734',
    note: 'note-9182734',
  }

  it('comes back with nothing but a preview that was asked to show it', async () => {
    const opened = await openPlayground()
    const { exampleOf, preview, call, bench, orderKey, read, nextNotification } = opened
    const values = { ...(await exampleOf('mpay', 'payments.create')), ...personal }
    const created = answered(await call('mpay', 'payments.create', values))
    const confirmation = { ...created.steps[0]?.values, code: '918273' }
    const told: unknown[] = [created, await preview('mpay', 'payments.create', values)]
    told.push(await call('mpay', 'payments.confirm', confirmation))
    told.push(await preview('mpay', 'payments.confirm', confirmation))
    const arrives = nextNotification()
    bench.sandbox.control.pay(orderKey(created.orderId))
    told.push(await arrives)
    told.push(await readUntil(await read('events'), ({ data }) => data.kind === 'notification'))

    const text = JSON.stringify(told)
    for (const typed of [...Object.values(personal), '918273']) {
      expect(text).not.toContain(typed)
    }
    const shown = JSON.stringify(await preview('mpay', 'payments.create', values, true))
    for (const typed of Object.values(personal)) expect(shown).toContain(typed)
  })
})
