import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/index.ts'
import { sign } from '../../src/signing.ts'
import { createDemoAccount, signedIn } from '../support/demo-account.ts'
import { plain } from '../support/recipes.ts'
import { secretText } from '../support/settings.ts'

const balances = [{ available: { value: '5.00', currency: 'MMK' }, frozen: null }]

describe('a question about the account', () => {
  it('needs no input, and its answer names no order', async () => {
    const events: LogEvent[] = []
    const log = (event: LogEvent) => events.push(event)
    const { provider, sent } = createDemoAccount('{"code":"0"}', {}, { log })
    const answer = await provider.balances.query({})
    expect(answer).toEqual({
      ...{ status: 'answered', balances, asOf: null, hints: [], raw: { code: '0' } },
      evidence: { source: 'query', signed: false },
    })
    expect(await provider.balances.query(undefined as never)).toEqual(answer) // as JavaScript would
    expect(sent).toHaveLength(2)
    expect(events.every(({ orderId }) => orderId === null)).toBe(true)
  })

  it.each([null, 7, [], { surprise: 1 }])('refuses %j in the place of an input', async input => {
    const { provider, sent } = createDemoAccount('{"code":"0"}')
    await expect(provider.balances.query(input as never)).rejects.toMatchObject({ code: 'input' })
    expect(sent).toEqual([])
  })
})

describe('a check of the credentials', () => {
  it('is right once the read was answered', async () => {
    const { provider } = createDemoAccount('{"code":"0"}')
    expect(await provider.check()).toEqual({ ok: true, hints: [] })
  })

  it('is wrong when the read was refused, in the gateway’s words', async () => {
    const { provider } = createDemoAccount('{"code":"701"}')
    const wrong = { ok: false, code: '701', message: null, hints: ['Ask them.'] }
    expect(await provider.check()).toEqual(wrong)
  })

  it.each(['<html>', ''])('throws when nothing was learnt: %j', async answer => {
    const { provider } = createDemoAccount(answer)
    await expect(provider.check()).rejects.toMatchObject({ sent: 'maybe' })
  })
})

describe('a call by GET', () => {
  it('carries its fields in the query, and no body', async () => {
    const { provider, sent } = createDemoAccount('{"code":"0"}', { method: 'GET' })
    await provider.balances.query({})
    const signature = sign(plain, { merchant: '10006' }, secretText)
    const url = `https://gateway.example/api/balance?merchant=10006&sign=${signature}`
    expect(sent).toEqual([{ method: 'GET', url, body: '' }])
    const preview = { method: 'GET', url, contentType: '', body: '' }
    expect(provider.preview('balances.query', {})).toMatchObject(preview)
  })

  it('sends the secret where the gateway wants it, and shows it to nobody', async () => {
    const events: LogEvent[] = []
    const log = (event: LogEvent) => events.push(event)
    const change = { method: 'GET', keyIn: 'key', recipe: null } as const
    const { provider, sent } = createDemoAccount('{"code":"701"}', change, { log })
    const refused = await provider.check()
    expect(sent[0]?.url).toBe(
      `https://gateway.example/api/balance?merchant=10006&key=${secretText}`,
    )
    const previews = [{}, { reveal: true }].map(one => provider.preview('balances.query', {}, one))
    for (const { url, fields } of previews) {
      expect(url).toBe('https://gateway.example/api/balance?merchant=10006&key=***')
      expect(fields).toEqual({ merchant: '10006', key: '***' })
    }
    expect(inspect([previews, refused, events], { depth: 9 })).not.toContain(secretText)
  })
})

describe('keys of single calls', () => {
  const more = { payoutSecret: 'payout-key-0001' }
  const signatureOf = (url: string) => new URL(url).searchParams.get('sign')

  it.each([
    ['payout', more, 'payout-key-0001'],
    ['payout', {}, secretText],
    [undefined, more, secretText],
  ])('sign the calls that name them: %s with %j', async (keys, settings, key) => {
    const change = { method: 'GET', ...(keys && { keys }) } as const
    const { provider, sent } = createDemoAccount('{"code":"0"}', change, settings)
    await provider.balances.query({})
    expect(signatureOf(sent[0]?.url ?? '')).toBe(sign(plain, { merchant: '10006' }, key))
  })

  it('are refused like any other secret', () => {
    expect(() => createDemoAccount('', {}, { payoutSecret: ' ' })).toThrow(
      '`payoutSecret` is empty',
    )
  })
})

describe('a signature whose documents do not say what it covers', () => {
  const fields = { code: '0', data: '[1]' }
  const forms = () => [{ code: '0' }, fields]
  const answerWith = (sent: string) => JSON.stringify({ code: '0', data: [1], sign: sent })
  const ask = (sent: string, form?: typeof forms) =>
    createDemoAccount(answerWith(sent), { answer: signedIn(form) }).provider.balances.query({})

  it('is tried over each form', async () => {
    const withSign = () => forms().map(one => ({ ...one, sign: sign(plain, fields, secretText) }))
    const { evidence, raw } = await ask(sign(plain, fields, secretText), withSign)
    expect(evidence?.signed).toBe(true)
    expect(raw.data).toEqual(['1'])
  })

  it('leaves figures unsigned where it fits none', async () => {
    const answer = await ask('0'.repeat(32))
    expect(answer).toMatchObject({ balances, evidence: { source: 'query', signed: false } })
  })

  it('refuses the answer where the call does not tolerate it', async () => {
    const { signature, ...rule } = signedIn(undefined)
    const strict = { ...rule, signature: { recipe: plain, required: () => true } }
    const { provider } = createDemoAccount(answerWith('0'.repeat(32)), { answer: strict })
    expect(signature?.tolerant).toBe(true)
    await expect(provider.balances.query({})).rejects.toMatchObject({ code: 'bad-signature' })
  })
})
