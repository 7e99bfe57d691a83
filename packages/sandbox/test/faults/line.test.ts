import { describe, expect, it } from 'vitest'
import { failureOf, ways } from '../support/lines.ts'

const done = ({ orders }: { readonly orders: readonly unknown[] }) => orders.length

describe.each(ways)('a connection %s', (_, open) => {
  it('is refused', async () => {
    const { sandbox, send } = await open()
    sandbox.faults.set('refuse-connection')
    expect(await failureOf(send())).toEqual({ name: 'TypeError', code: 'ECONNREFUSED' })
    expect(sandbox.requests).toEqual([])
    sandbox.faults.clear()
    expect((await send()).status).toBe(200)
    expect(done(sandbox)).toBe(1)
  })

  it.each([
    ['drop-before-commit', 0, 'UND_ERR_SOCKET'],
    ['drop-after-commit', 1, 'UND_ERR_SOCKET'],
    ['reset-after-commit', 1, 'ECONNRESET'],
  ] as const)('has %s', async (name, orders, code) => {
    const { sandbox, send } = await open()
    sandbox.faults.next(name)
    expect(await failureOf(send())).toEqual({ name: 'TypeError', code })
    expect(done(sandbox)).toBe(orders)
    expect(sandbox.requests).toMatchObject([{ fault: name, answer: { status: 0, body: '' } }])
    expect((await send()).status).toBe(200)
  })

  it('closes within the body', async () => {
    const { sandbox, send } = await open()
    sandbox.faults.next('drop-mid-body')
    const { status, body } = await send()
    const reader = body?.getReader()
    const first = await reader?.read()
    expect(status).toBe(200)
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"code":"1"/)
    expect(await failureOf(reader?.read() ?? Promise.resolve())).toMatchObject({
      name: 'TypeError',
    })
    expect(done(sandbox)).toBe(1)
  })

  it.each([
    ['timeout-before-commit', 0],
    ['timeout-after-commit', 1],
  ] as const)('has %s, until the caller gives up', async (name, orders) => {
    const { sandbox, send } = await open()
    sandbox.faults.next(name)
    const giveUp = new AbortController()
    const sending = failureOf(send({}, { signal: giveUp.signal }))
    await expect.poll(() => sandbox.requests.length).toBe(1)
    giveUp.abort()
    expect((await sending).name).toBe('AbortError')
    expect(done(sandbox)).toBe(orders)
  })

  it('drips, a byte for each second of the clock', async () => {
    const { sandbox, clock, send } = await open()
    sandbox.faults.next('slow-drip')
    const { body } = await send()
    const reader = body?.getReader()
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await next()).toBe('{')
    await clock.advance(1000)
    expect(await next()).toBe('"')
    await clock.advance(1000_000)
    let rest = ''
    for (let text = await next(); text; text = await next()) rest += text
    expect(JSON.parse(`{"${rest}`)).toMatchObject({ code: '1' })
  })

  it('never ends, until the caller gives up', async () => {
    const { sandbox, clock, send } = await open()
    sandbox.faults.next('endless-body')
    const giveUp = new AbortController()
    const { body } = await send({}, { signal: giveUp.signal })
    const reader = body?.getReader()
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(JSON.parse(await next())).toMatchObject({ code: '1' })
    for (let second = 0; second < 3; second++) {
      await clock.advance(1000)
      expect(await next()).toBe(' ')
    }
    giveUp.abort()
    expect((await failureOf(next())).name).toBe('AbortError')
  })

  it('is dropped when the sandbox is reset meanwhile', async () => {
    const { sandbox, send } = await open()
    sandbox.faults.next('timeout-after-commit')
    const sending = failureOf(send())
    await expect.poll(() => sandbox.requests.length).toBe(1)
    sandbox.reset()
    expect((await sending).name).toMatch(/Error/)
  })
})

describe('a port', () => {
  it('listens again once nothing refuses connections, and can be closed either way', async () => {
    const [, openOverHttp] = ways[0] ?? []
    const reach = await openOverHttp?.()
    if (!reach) throw new Error('no way over HTTP')
    const other = await reach.sandbox.listen()
    reach.sandbox.faults.next('refuse-connection')
    expect(await failureOf(reach.send())).toMatchObject({ code: 'ECONNREFUSED' })
    await other.close()
    reach.sandbox.reset()
    expect((await reach.send()).status).toBe(200)
    expect(await failureOf(fetch(other.url))).toMatchObject({ code: 'ECONNREFUSED' })
  })
})
