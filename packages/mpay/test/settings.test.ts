import { inspect } from 'node:util'
import type { ConfigError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { MpaySettings } from '../src/index.ts'
import { cardPayment, confirmation, connectTo, offline } from './support/account.ts'
import { gatewayKeys, makePair, merchant, privatePem, publicBase64 } from './support/keys.ts'

const hosts = {
  pay: 'https://mpayapi.lianlianpay.com',
  query: 'https://queryapi.lianlianpay.com',
  trade: 'https://traderapi.lianlianpay.com',
}

const thrownBy = (settings: object): ConfigError => {
  const { baseUrl = hosts, ...overrides } = settings as Partial<MpaySettings> // wrong on purpose
  try {
    connectTo(baseUrl, overrides)
  } catch (error) {
    return error as ConfigError // what else is thrown fails the expectation
  }
  return expect.unreachable()
}

describe('a setting that cannot be right', () => {
  it.each<[string, object, string]>([
    ['a merchant number of 17 digits', { merchantId: '20130412100000100' }, 'merchantId'],
    ['a host that is missing', { baseUrl: { ...hosts, query: undefined } }, 'baseUrl.query'],
    [
      'a host that is plain http',
      { baseUrl: { ...hosts, pay: 'http://a' }, allowHttp: false },
      'baseUrl.pay',
    ],
    ['an algorithm of other products', { signType: 'MD5' }, 'signType'],
    ['an algorithm in another spelling', { signType: 'sha256withrsa' }, 'signType'],
    ['an accepted algorithm of no list', { acceptedSignTypes: 'any' }, 'acceptedSignTypes'],
    ['an accepted set as a list', { acceptedSignTypes: ['RSA'] }, 'acceptedSignTypes'],
    ['a path with a query', { verifyPath: 'v1/pay?a=1' }, 'verifyPath'],
    ['a path that begins with a slash', { verifyPath: '/v1/bankcardpay' }, 'verifyPath'],
    ['a path that climbs', { verifyPath: '../v1/bankcardpay' }, 'verifyPath'],
    ['an empty path', { verifyPath: '' }, 'verifyPath'],
    ['a misspelled setting', { signtype: 'RSA' }, 'signtype'],
    ['no private key', { privateKey: '' }, 'privateKey'],
    ['no platform key', { platformPublicKey: '' }, 'platformPublicKey'],
    ['a secret, as other gateways have', { secret: 'demo-secret-1' }, 'secret'],
  ])('is refused by its name: %s', (_, change, setting) => {
    expect(thrownBy(change)).toMatchObject({ name: 'ConfigError', setting, sent: 'no' })
  })
})

it('refuses a merchant number that a number cannot hold', () => {
  const merchantId = Number('201304121000001004') // becomes …1000
  expect(thrownBy({ merchantId })).toMatchObject({ setting: 'merchantId' })
})

describe('a wrong key', () => {
  const elsewhere = makePair()

  it.each<[string, object, string]>([
    ['a public key as private key', { privateKey: publicBase64(merchant) }, 'is a public key'],
    [
      'a private key as platform key',
      { platformPublicKey: privatePem(elsewhere) },
      'is a private key',
    ],
    ['our own key as platform key', { platformPublicKey: publicBase64(merchant) }, 'is your own'],
    ['a key that is cut', { privateKey: privatePem(merchant).slice(0, 200) }, 'is not'],
  ])('is named, and never shown: %s', (_, change, rule) => {
    const error = thrownBy(change)
    expect(error.message).toContain(rule)
    const texts = Object.values(change).map(text => String(text).replace(/-----.+-----|\s/g, ''))
    const printed = `${inspect(error)} ${JSON.stringify(error)} ${error.stack}`
    for (const text of texts) expect(printed).not.toContain(text.slice(30, 60))
  })

  it('is taken in any of its forms', () => {
    const der = gatewayKeys.publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')
    const keys = [der, der.replace(/(.{76})/g, '$1\r\n'), publicBase64(gatewayKeys)]
    for (const platformPublicKey of keys) {
      expect(() => offline({ platformPublicKey })).not.toThrow()
    }
  })
})

describe('addresses', () => {
  const urlOf = (mpay: ReturnType<typeof offline>, name: string, input: object) =>
    mpay.preview(name, input).url

  it('are one for each host', () => {
    const mpay = connectTo(hosts)
    expect(urlOf(mpay, 'payments.create', cardPayment)).toBe(`${hosts.pay}/v1/bankcardprepay`)
    expect(urlOf(mpay, 'payments.query', confirmationOrder)).toBe(`${hosts.query}/orderquery.htm`)
  })

  it('may be one for all, with a path of its own', () => {
    const mpay = connectTo('https://test.example/mpayapi/')
    expect(urlOf(mpay, 'payments.confirm', confirmation)).toBe(
      'https://test.example/mpayapi/v1/bankcardpay',
    )
  })

  it('take the verify path from the setting', () => {
    const mpay = offline({ verifyPath: 'v1/bankcardprepay' })
    expect(urlOf(mpay, 'payments.confirm', confirmation)).toBe(
      'https://gateway.invalid/v1/bankcardprepay',
    )
  })
})

const { orderId, orderedAt } = confirmation
const confirmationOrder = { orderId, orderedAt }
