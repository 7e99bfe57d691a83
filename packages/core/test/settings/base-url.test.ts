import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/index.ts'
import { connect } from '../../src/provider.ts'
import { connectWith, rule, settings } from '../support/settings.ts'

const baseUrl = (given: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  connectWith({ baseUrl: given, ...more }).connection.baseUrl()

describe('baseUrl', () => {
  it.each([
    ['https://gateway.example', 'https://gateway.example'],
    ['https://gateway.example/', 'https://gateway.example'],
    ['https://gateway.example/api//', 'https://gateway.example/api'],
    ['https://gateway.example:8443/a', 'https://gateway.example:8443/a'],
    ['HTTPS://Gateway.Example/Api', 'https://gateway.example/Api'],
  ])('%s is %s', (given, expected) => {
    expect(baseUrl(given)).toBe(expected)
  })

  it('is plain http only when that is allowed', () => {
    expect(() => baseUrl('http://gateway.example')).toThrow('allowHttp')
    expect(baseUrl('http://127.0.0.1:1234', { allowHttp: true })).toBe('http://127.0.0.1:1234')
  })

  it.each([
    '',
    'gateway.example',
    '/api',
    'ftp://gateway.example',
    'file:///etc/passwd',
    'https://',
    'https://gateway.example/?key=1',
    'https://gateway.example/#top',
    'https://user:password@gateway.example',
    undefined,
    null,
    5,
  ])('is refused when it is %j', given => {
    expect(() => baseUrl(given)).toThrow(ConfigError)
  })
})

describe('baseUrl of a gateway with several hosts', () => {
  const hosts = { ...rule, hosts: ['pay', 'query'] }
  const connectHosts = (given: unknown) =>
    // the rule reads either form
    connect('demo', { ...settings, baseUrl: given } as typeof settings, hosts).connection.baseUrl

  it('is one address for each', () => {
    const of = connectHosts({ pay: 'https://pay.example', query: 'https://query.example/' })
    expect([of('pay'), of('query'), of()]).toEqual([
      'https://pay.example',
      'https://query.example',
      'https://pay.example',
    ])
  })

  it('or one address for all', () => {
    const of = connectHosts('https://gateway.example')
    expect([of('pay'), of('query')]).toEqual(['https://gateway.example', 'https://gateway.example'])
  })

  it('names the host whose address is missing', () => {
    expect(() => connectHosts({ pay: 'https://pay.example' })).toThrow('`baseUrl.query`')
    expect(() => connectHosts(undefined)).toThrow('`baseUrl.pay`')
  })
})

describe('a host with a setting of its own', () => {
  const own = { ...rule, ownHosts: { payout: 'payoutBaseUrl' } }
  const connectOwn = (more: object) => connect('demo', { ...settings, ...more }, own).connection

  it('is at baseUrl unless the setting says otherwise', () => {
    expect(connectOwn({}).baseUrl('payout')).toBe('https://gateway.example/api')
    const { baseUrl, addressOf } = connectOwn({ payoutBaseUrl: 'https://payout.example/' })
    expect([baseUrl(), baseUrl('payout')]).toEqual([
      'https://gateway.example/api',
      'https://payout.example',
    ])
    expect(addressOf('payout').setting).toBe('payoutBaseUrl')
  })

  it('is held to the same rules, and blamed by its own name', () => {
    expect(() => connectOwn({ payoutBaseUrl: 'http://payout.example' })).toThrow('`payoutBaseUrl`')
    expect(() => connectOwn({ payoutBaseUrl: '' })).toThrow('`payoutBaseUrl`')
    expect(() => connectOwn({ refundBaseUrl: 'https://r.example' })).toThrow('`refundBaseUrl`')
  })
})
