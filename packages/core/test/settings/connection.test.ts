import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigError, type LogEvent, PayError } from '../../src/index.ts'
import { connect } from '../../src/provider.ts'
import { connectWith, rule, settings } from '../support/settings.ts'

const errorOf = (more: Readonly<Record<string, unknown>>): ConfigError => {
  try {
    connectWith(more)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('these settings were accepted')
}

describe('settings', () => {
  it('have defaults for all that may be left out', () => {
    const { connection, options } = connect('demo', settings, rule)
    expect(connection).toMatchObject({
      provider: 'demo',
      account: '10006',
      timeoutMs: 30_000,
      fetch: null,
      notifyQueryKeys: [],
    })
    expect(connection.now()).toBeInstanceOf(Date)
    expect(connection.random(16)).toHaveLength(16)
    expect(options).toEqual({
      zeroIsEmpty: true,
      words: ['none'],
      dialect: 'new',
      length: 20,
      needs: ['name'],
      reasons: { 7: 'other' },
      signs: 'all',
      hours: 8,
      prefix: 'pay',
    })
  })

  it('take what is given', () => {
    const extras = {
      ...{ zeroIsEmpty: false, words: ['a'], dialect: 'old', length: 64, prefix: 'x' },
      ...{ needs: ['phone', 'name'], reasons: { '-1': 'limit' } },
      ...{ signs: ['amount', 'orderId'], hours: 6.5 },
    }
    expect(connectWith(extras).options).toEqual(extras)
  })

  it('give every reader a list of its own', () => {
    expect(connectWith({}).options).not.toBe(connectWith({}).options)
  })

  it('take a merchant number that is a number', () => {
    expect(connectWith({ merchantId: 10006 }).connection.account).toBe('10006')
  })

  it.each([
    ['merchantId', ''],
    ['merchantId', '010006'],
    ['merchantId', ' 10006'],
    ['merchantId', undefined],
    ['merchantId', 1e30],
    ['timeoutMs', 0],
    ['timeoutMs', -5],
    ['timeoutMs', Number.NaN],
    ['timeoutMs', Number.POSITIVE_INFINITY],
    ['timeoutMs', 600_001],
    ['timeoutMs', '5000'],
    ['fetch', 'fetch'],
    ['now', new Date()],
    ['random', 4],
    ['log', {}],
    ['allowHttp', 'yes'],
    ['notifyQueryKeys', 'tenant'],
    ['zeroIsEmpty', 'true'],
    ['words', 'none'],
    ['dialect', 'ancient'],
    ['length', 0],
    ['length', 65],
    ['length', 2.5],
    ['prefix', 'X-1'],
    ['needs', 'name'],
    ['needs', ['name', 'age']],
    ['reasons', ['limit']],
    ['signs', 'some'],
    ['signs', []],
    ['signs', ['a=b']],
    ['hours', '8'],
    ['hours', 14.5],
    ['hours', -13],
    ['hours', 8.1],
    ['hours', Number.NaN],
    ['reasons', { 7: 'because' }],
    ['reasons', { 7: ['limit'] }],
    ['baseURL', 'https://gateway.example'],
    ['secretKey', 'a-long-enough-secret'],
    ['mode', 'test'],
  ])('refuse %s: %j, and name it', (setting, value) => {
    const error = errorOf({ [setting]: value })
    expect(error.setting.split('.')[0]).toBe(setting)
    expect(error.message).toContain(`\`${setting}`)
    expect(error).toMatchObject({ code: 'config', provider: 'demo', sent: 'no' })
  })

  it('refuse what is no settings at all', () => {
    // callers without types can pass anything
    for (const nothing of [undefined, null, 'text']) {
      expect(() => connect('demo', nothing as never, rule)).toThrow(ConfigError)
    }
  })

  it.each([
    'baseUrl',
    'merchantId',
    'secret',
    'timeoutMs',
    'log',
    'dialect',
    'words',
    'length',
    'prefix',
    'needs',
    'reasons',
    'signs',
    'hours',
    'unheardOf',
  ])('never tell the value of %s', setting => {
    const marker = 'MARKER 5f3a'
    const error = errorOf({ [setting]: setting === 'secret' ? ` ${marker} ` : marker })
    const printed = [String(error), error.stack, inspect(error), JSON.stringify(error)].join('\n')
    expect(printed).not.toContain(marker)
    expect(printed).not.toContain('5f3a')
    expect(PayError.is(error)).toBe(true)
  })
})

describe('the log', () => {
  const event = { event: 'result', operation: 'o', orderId: '1', detail: 'pending' } as const

  it('receives events with the provider and the time', () => {
    const seen: LogEvent[] = []
    const now = () => new Date('2026-01-31T09:30:00Z')
    const { connection } = connectWith({ now, log: (one: LogEvent) => seen.push(one) })
    connection.log(event)
    expect(seen).toEqual([{ ...event, provider: 'demo', at: '2026-01-31T09:30:00.000Z' }])
  })

  it('changes nothing by failing', () => {
    const log = () => {
      throw new Error('disk full')
    }
    expect(() => connectWith({ log }).connection.log(event)).not.toThrow()
  })
})
