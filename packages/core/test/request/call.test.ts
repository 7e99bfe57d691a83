import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { InputError, type LogEvent } from '../../src/index.ts'
import { createDemo, input } from '../support/demo.ts'
import { secretText } from '../support/settings.ts'

const create = (answer: string, more: Readonly<Record<string, string>> = {}) => {
  const demo = createDemo({ create: answer, ...more })
  return { ...demo, result: demo.provider.payments.create(input) }
}

describe('a write', () => {
  it('answers with what the operation made of the answer', async () => {
    const { result, requests } = create('{"state":"OPEN","id":"P1"}')
    expect(await result).toMatchObject({
      status: 'pending',
      orderId: 'A1',
      providerId: 'P1',
      evidence: { source: 'response', signed: false },
      hints: [],
    })
    expect(requests).toHaveLength(1)
  })

  it('is unknown when the answer is in no list, with a ticket and the gateway’s words', async () => {
    const { result, provider } = create('{"state":"MAYBE","msg":"ask later"}')
    const ticket = { ...provider.ticket('payments.create', input), cause: 'unlisted-code' }
    expect(await result).toMatchObject({
      status: 'unknown',
      cause: 'unlisted-code',
      code: 'MAYBE',
      message: 'ask later',
      ticket,
    })
  })

  it('is failed at once where the vendor calls the code final', async () => {
    const { result, requests } = create('{"state":"FINAL","msg":"closed"}')
    expect(await result).toMatchObject({ status: 'failed', reason: 'declined', message: 'closed' })
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['{"state":"NONE"}', 'failed', 'no such order'],
    ['{"state":"OPEN"}', 'pending', 'an open order'],
    ['{"state":"PAID","paid":"1000"}', 'succeeded', 'a paid order'],
    ['{"state":"REFUNDED"}', 'unknown', 'an older order'],
    ['{"state":"WRONG SIGN"}', 'unknown', 'a refused question'],
    ['<html>', 'unknown', 'no answer'],
  ])('that was refused, and the query says %s, is %s: %s', async (query, status) => {
    const { result, requests } = create('{"state":"NO","msg":"no funds"}', { query })
    expect((await result).status).toBe(status)
    expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual(['create', 'query'])
  })

  it('keeps the refusal beside an order that is open', async () => {
    const { result } = create('{"state":"NO","msg":"no funds"}', { query: '{"state":"OPEN"}' })
    expect(await result).toMatchObject({ refused: { code: 'NO', message: 'no funds' } })
  })

  it('is unknown when it is refused as a duplicate of an order that nobody finds', async () => {
    const { result } = create('{"state":"NO","msg":"twice"}', { query: '{"state":"NONE"}' })
    expect(await result).toMatchObject({ status: 'unknown', cause: 'duplicate' })
  })

  it('sends nothing when the input is wrong, and says all that is', async () => {
    const { provider, requests } = createDemo()
    // callers without types can pass anything
    const wrong = { orderId: '', amount: { value: 5, currency: 'MMK' } } as never
    const error: unknown = await provider.payments.create(wrong).catch(thrown => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({
      sent: 'no',
      operation: 'payments.create',
      issues: [{ path: 'orderId' }, { path: 'amount.value' }, { path: 'payer' }],
    })
    expect(requests).toEqual([])
  })
})

const marker = input.payer.name as string // the demo's example has it plain
const echoes = [
  ['a message', `{"state":"MAYBE","msg":"name ${marker} key ${secretText}"}`],
  ['other fields', `{"state":"OPEN","data":{"payer":["${marker}"]},"key":"${secretText}"}`],
  ['names of fields', `{"state":"OPEN","${marker}":"1","${secretText}":"2"}`],
  ['a message that is URL encoded', `{"state":"MAYBE","msg":"payer=U+Aung&n=U%20Aung"}`],
  ['a final refusal', `{"state":"FINAL","msg":"no account for u aung"}`],
  ['a refusal', `{"state":"NO","msg":"no account for ${marker}"}`],
] as const

describe('what was sent in confidence', () => {
  it.each(echoes)('is not printed when the gateway echoes it in %s', async (_, answer) => {
    const events: LogEvent[] = []
    const log = (event: LogEvent) => events.push(event)
    const { provider } = createDemo({ create: answer, query: '{"state":"NONE"}' }, { log })
    const result = await provider.payments.create(input)
    const printed = [result, events].flatMap(value => [
      inspect(value, { depth: 9 }),
      JSON.stringify(value),
    ])
    expect(printed.join('\n')).not.toMatch(/u.{0,3}aung/i)
    expect(printed.join('\n')).not.toContain(secretText)
    expect(events.map(({ event }) => event)).toContain('answered')
  })

  it('is not printed when a query is refused with it', async () => {
    const { provider } = createDemo({ query: `{"state":"NO","msg":"bad key ${secretText}"}` })
    const error: unknown = await provider.payments.query({ orderId: 'A1' }).catch(one => one)
    expect(inspect(error)).toContain('bad key ***')
    expect(JSON.stringify(error)).not.toContain(secretText)
  })

  // codes are the gateway's text as much as messages are
  it.each([
    ['final', '{"state":"FINAL","code":"CODE"}'],
    ['refused', '{"state":"NO","code":"CODE"}'],
  ])('is not printed when the gateway echoes it as the code of a %s answer', async (_, answer) => {
    const echoed = answer.replace('CODE', secretText)
    const { provider } = createDemo({ create: echoed, query: '{"state":"NONE"}' })
    const result = await provider.payments.create(input)
    expect(result.status).toBe('failed')
    expect(JSON.stringify(result)).not.toContain(secretText)
  })

  it('can still be read in code', async () => {
    const { result } = create(`{"state":"OPEN","payer":"${marker}"}`)
    expect((await result).raw.payer).toBe(marker)
  })
})

describe('an answer with names that JavaScript uses itself', () => {
  const answered = async (name: string) => {
    const { status, raw } = await create(`{"state":"OPEN","${name}":"1"}`).result
    expect(status).toBe('pending')
    expect(JSON.stringify(raw)).toBeTypeOf('string')
    expect(inspect(raw)).toContain('OPEN')
  }

  it.each(['toString', 'then', 'valueOf', 'hasOwnProperty'])('is like any other: %s', answered)

  it('is like any other: toJSON', () => answered('toJSON'))
})
