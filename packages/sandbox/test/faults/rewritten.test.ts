import { describe, expect, it } from 'vitest'
import { ways } from '../support/lines.ts'

const isAnswer = (text: string): boolean => JSON.parse(text).code === '1'

describe.each(ways)('an answer %s', (_, open) => {
  it.each([
    ['redirect', 302, 0],
    ['too-many-requests', 429, 0],
    ['html-page', 200, 0],
    ['server-error', 500, 1],
    ['bad-gateway', 502, 1],
    ['empty-body', 200, 1],
  ] as const)('is %s: status %i, %i orders', async (name, status, orders) => {
    const { sandbox, send } = await open()
    sandbox.faults.next(name)
    const response = await send({}, { redirect: 'manual' })
    expect(response.status).toBe(status)
    expect(sandbox.orders).toHaveLength(orders)
    const text = await response.text()
    expect(sandbox.requests).toMatchObject([{ fault: name, answer: { status, body: text } }])
    expect(sandbox.orders[0]?.history.map(({ event }) => event) ?? ['fault']).toContain('fault')
  })

  it('redirects to where it was called', async () => {
    const { sandbox, send } = await open()
    sandbox.faults.next('redirect')
    const { headers } = await send({}, { redirect: 'manual' })
    expect(headers.get('location')).toBe('/eoopay/Pay_AddOrder.html')
  })

  it('says 500 with the right body, and nothing with 200', async () => {
    const { sandbox, send } = await open()
    sandbox.faults.next('server-error')
    expect(isAnswer(await (await send()).text())).toBe(true)
    sandbox.faults.next('empty-body')
    expect(await (await send()).text()).toBe('')
  })

  it.each(['bad-gateway', 'html-page'] as const)('is a page: %s', async name => {
    const { sandbox, send } = await open()
    sandbox.faults.next(name)
    const response = await send()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toMatch(/^<!doctype html>/)
  })

  it('is half, marked, doubled, mislabelled or huge', async () => {
    const { sandbox, send } = await open()
    const spoilt = async (name: Parameters<typeof sandbox.faults.next>[0]) => {
      sandbox.faults.next(name)
      const response = await send()
      return { type: response.headers.get('content-type'), bytes: await response.bytes() }
    }
    const textOf = (bytes: Uint8Array) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

    const half = textOf((await spoilt('truncated-json')).bytes)
    expect(half).toMatch(/^\{"code":"1"/)
    expect(() => JSON.parse(half)).toThrow()

    const marked = textOf((await spoilt('byte-order-mark')).bytes)
    expect(marked.startsWith('\uFEFF') && isAnswer(marked.slice(1))).toBe(true)

    const doubled = textOf((await spoilt('duplicate-keys')).bytes)
    expect(doubled).toMatch(/^\{"code":"another value","code":"1"/)

    const mislabelled = await spoilt('wrong-content-type')
    expect(mislabelled.type).toContain('text/html')
    expect(isAnswer(textOf(mislabelled.bytes))).toBe(true)

    const huge = await spoilt('huge-body')
    expect(huge.bytes.byteLength).toBeGreaterThan(30_000_000)
    expect(isAnswer(textOf(huge.bytes))).toBe(true)
    expect(sandbox.requests.at(-1)?.answer.body).toHaveLength(64 * 1024)
    expect(sandbox.orders).toHaveLength(5)
  })
})
