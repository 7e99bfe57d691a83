import { describe, expect, it } from 'vitest'
import { createPrinter } from '../server/printer.ts'
import { createDemos } from '../server/providers.ts'
import type { Secrets } from '../server/secrets.ts'
import { openPlayground } from './support/open.ts'
import { readUntil } from './support/stream.ts'

const canary = 'CANARY-7f3d0b'

/** Everything that the page can be told, after every call was made and an order of each provider paid. */
const everything = async (opened: Awaited<ReturnType<typeof openPlayground>>) => {
  const { session, exampleOf, preview, call, draft, send, bench, orderKey, read } = opened
  const told: unknown[] = [session]
  for (const { id, operations } of session.providers) {
    for (const { name } of operations) {
      const values = await exampleOf(id, name)
      told.push(await draft(id, name), await preview(id, name, values, true))
      told.push(await call(id, name, values), await call(id, name, {}))
      const tried = Object.fromEntries(Object.keys(values).map(path => [path, canary]))
      told.push(await preview(id, name, { ...tried, orderId: 'x y' }))
    }
    const arrives = opened.nextNotification()
    const { orderId } = await opened.callExample(id, 'payments.create')
    const paid = await send('simulated', { key: orderKey(orderId), action: 'pay' })
    told.push(await paid.json(), await arrives)
  }
  const last = bench.timeline.after(0).at(-1)?.id
  const stream = await readUntil(await read('events'), ({ id }) => id === `${last}`)
  return JSON.stringify([told, stream, bench.timeline.after(0)])
}

describe('a secret', () => {
  it('leaves the server with no answer, no event and no error', async () => {
    const made: string[] = []
    const newSecret = () => `${canary}-${made.push('')}-"quoted" & more`
    const watched = (secrets: Pick<Secrets, 'make' | 'keep'>) => {
      const keep = (secret: string) => {
        made.push(...secret.split('\n').filter(line => line.length > 40))
        return secrets.keep(secret)
      }
      return createDemos({ ...secrets, keep })
    }
    const opened = await openPlayground({ newSecret, createDemos: watched, report: () => {} })
    const text = await everything(opened)
    const markers = made.map((line, index) => line || `${canary}-${index + 1}`)
    expect(markers.length).toBeGreaterThan(10)
    for (const marker of markers) expect(text).not.toContain(marker)
  })

  it('that the gateway and the provider share stays between them', async () => {
    const opened = await openPlayground()
    const text = await everything(opened)
    const hidden = opened.bench.sandbox.orders.flatMap(({ details }) => [
      details.token ?? [],
      details.agreement ?? [],
    ])
    expect(hidden.flat().length).toBeGreaterThan(1)
    for (const secret of hidden.flat()) expect(text).not.toContain(secret)
  })

  it('that a gateway echoes ends at the printer, in whatever spelling', () => {
    const secret = 'a/b+c "d"\n&'
    const print = createPrinter([secret])
    const spellings = [secret, encodeURIComponent(secret), JSON.stringify(secret)]
    for (const echoed of spellings) {
      const text = print({ body: `you sent ${echoed}!`, [echoed]: 1 })
      expect(text).not.toContain('a/b+c')
      expect(text).not.toContain('a%2Fb')
      expect(JSON.parse(text)).toBeTypeOf('object')
    }
  })
})
