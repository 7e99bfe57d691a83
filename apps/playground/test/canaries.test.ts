import { describe, expect, it } from 'vitest'
import { createPrinter } from '../server/printer.ts'
import { openPlayground } from './support/open.ts'

const canary = 'CANARY-7f3d0b'

describe('a secret', () => {
  it('leaves the server with no answer, no event and no error', async () => {
    let count = 0
    const newSecret = () => `${canary}-${++count}-"quoted" & more`
    const opened = await openPlayground({ newSecret, report: () => {} })
    const { session, exampleOf, preview, call, draft, read, bench, send, orderKey } = opened
    const answers: unknown[] = [session]
    for (const { id, operations } of session.providers) {
      for (const { name } of operations) {
        const values = await exampleOf(id, name)
        answers.push(await draft(id, name), await preview(id, name, values, true))
        answers.push(await call(id, name, values), await call(id, name, {}))
        const tried = Object.fromEntries(Object.keys(values).map(path => [path, canary]))
        answers.push(await preview(id, name, { ...tried, orderId: 'x y' }))
      }
    }
    const arrives = opened.nextNotification()
    const { orderId } = await opened.callExample('mmk', 'payments.create')
    const key = orderKey(orderId)
    answers.push(await (await send('simulated', { key, action: 'pay' })).json())
    await arrives
    answers.push(bench.timeline.after(0), bench.sandbox.orders)

    expect(count).toBeGreaterThan(0)
    const text = JSON.stringify(answers)
    for (let one = 1; one <= count; one += 1) expect(text).not.toContain(`${canary}-${one}`)
    const stream = await read('events')
    const reader = stream.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    expect(Buffer.from(value ?? []).toString()).not.toContain(canary)
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
