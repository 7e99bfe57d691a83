import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { type RawMessage, SignatureError } from '../../src/index.ts'
import {
  bodyOf,
  createDemoNotifications,
  paid,
  posted,
  signed,
} from '../support/demo-notifications.ts'
import { secretText } from '../support/settings.ts'

const url = 'https://shop.example/notify'
const good = bodyOf(signed(paid))

const receive = (message: Request | RawMessage, more = {}) =>
  createDemoNotifications(more).notifications.receive(message)

const reasonOf = async (message: Request | RawMessage, more = {}) => {
  const error: unknown = await receive(message, more).catch(thrown => thrown)
  if (!(error instanceof SignatureError)) throw new Error('it was accepted')
  const printed = `${inspect(error)} ${JSON.stringify(error)}`
  expect(printed).not.toContain('Aung')
  expect(printed).not.toContain(secretText)
  return error.reason
}

describe('an authentic notification', () => {
  it('becomes an event, and its acknowledgement', async () => {
    const { event, ack } = await receive(posted(good))
    expect(event).toMatchObject({
      kind: 'payment',
      key: 'demo:10006:payment:A1:::succeeded',
      provider: 'demo',
      account: '10006',
      orderId: 'A1',
      status: 'succeeded',
      requested: { value: '1000.00', currency: 'MMK' },
      credited: { value: '1000.00', currency: 'MMK' },
      evidence: { source: 'notification', signed: true },
      hints: [],
    })
    expect(event.raw.payer).toBe('U Aung')
    expect(inspect(event, { depth: 9 }) + JSON.stringify(event)).not.toContain('Aung')
    expect(await ack().text()).toBe('OK')
  })

  const json = JSON.stringify(signed(paid))

  it.each<[string, Request | RawMessage]>([
    ['as JSON, whatever the header says', posted(json)],
    ['as JSON after a byte order mark and blanks', posted(`\uFEFF \n${json}`)],
    ['as bytes', { method: 'POST', url: '/notify', body: new TextEncoder().encode(good) }],
    ['as text', { method: 'post', url: '/notify', body: good }],
    ['by GET', new Request(`${url}?${good}`)],
    ['by GET, as a server without web standards has it', { method: 'GET', url: `/notify?${good}` }],
  ])('is read %s', async (_, message) => {
    expect((await receive(message)).event.status).toBe('succeeded')
  })

  it('may carry query keys of the merchant’s own, once they are named', async () => {
    const own = { notifyQueryKeys: ['tenant', 'shop'] }
    const message = () => posted(good, '?tenant=7&shop=2')
    expect((await receive(message(), own)).event.orderId).toBe('A1')
    expect((await receive(posted(good, '?tenant=7&amp;shop=2'), own)).event.orderId).toBe('A1')
    expect(await reasonOf(message())).toBe('unexpected-key')
    expect(await reasonOf(message(), { notifyQueryKeys: ['tenant'] })).toBe('unexpected-key')
  })

  it('has one key for all repeats of one news, and another for other news', async () => {
    const keyOf = async (more: object) =>
      (await receive(posted(bodyOf(signed({ ...paid, ...more }))))).event.key
    expect(await keyOf({ datetime: '20260131173001' })).toBe(await keyOf({ datetime: '2' }))
    expect(await keyOf({ state: 'OPEN' })).not.toBe(await keyOf({}))
    expect(await keyOf({ order: 'A2' })).not.toBe(await keyOf({}))
    expect(await keyOf({ order: 'A1:x' })).not.toBe(await keyOf({ order: 'A1' }))
  })
})

describe('a message that is not authentic', () => {
  const big = new TextEncoder().encode(`${good}&x=${'y'.repeat(65 * 1024)}`)

  it.each<[string, Request | RawMessage, string]>([
    ['unsigned', posted(bodyOf(paid)), 'missing-signature'],
    ['with an empty signature', posted(`${bodyOf(paid)}&sign=`), 'missing-signature'],
    ['of another account', posted(bodyOf(signed({ ...paid, merchant: '10007' }))), 'wrong-account'],
    ['of a time long ago', posted(bodyOf(signed({ ...paid, time: '1' }))), 'stale'],
    [
      'of another account and long ago',
      posted(bodyOf(signed({ ...paid, merchant: '10007', time: '1' }))),
      'wrong-account',
    ],
    ['with a repeated field', posted(`${good}&paid=1`), 'repeated-key'],
    ['with a list', posted(`${good}&sign[]=1`), 'malformed'],
    ['that is empty', posted(''), 'missing-signature'],
    ['that is broken JSON', posted('{"sign":'), 'malformed'],
    ['with a repeated JSON key', posted('{"sign":"a","sign":"a"}'), 'malformed'],
    ['that is not UTF-8', posted(new Uint8Array([0x61, 0x3d, 0xff])), 'malformed'],
    ['that is too large', posted(big), 'too-large'],
    [
      'that is too large, as text',
      { method: 'POST', url, body: `a=${'y'.repeat(65536)}` },
      'too-large',
    ],
    [
      'with a query that is too large',
      { method: 'GET', url: `${url}?a=${'y'.repeat(65536)}` },
      'too-large',
    ],
    ['by another method', new Request(url, { method: 'PUT', body: good }), 'method'],
    ['with fields split between query and body', posted(good, '?paid=1'), 'unexpected-key'],
    [
      'signed, but fitting no document',
      posted(bodyOf(signed({ merchant: '10006', a: '1' }))),
      'undocumented',
    ],
  ])('%s is refused', async (_, message, reason) => {
    expect(await reasonOf(message)).toBe(reason)
  })

  it.each(Object.keys(paid))('is refused when its %s was changed', async name => {
    const changed = { ...signed(paid), [name]: 'changed' }
    expect(await reasonOf(posted(bodyOf(changed)))).toBe('wrong-signature')
  })

  it('is refused as quietly when it claims to come from this machine', async () => {
    const headers = {
      host: 'localhost',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'localhost',
    }
    const message = new Request('http://localhost/notify', {
      method: 'POST',
      body: bodyOf(paid),
      headers,
    })
    expect(await reasonOf(message)).toBe('missing-signature')
  })

  it('is refused when it does not arrive in time', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) })
    const message = new Request(url, {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit)
    vi.useFakeTimers()
    const reason = reasonOf(message)
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect(await reason).toBe('too-slow')
  })
})
