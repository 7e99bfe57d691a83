import { describe, expect, it } from 'vitest'
import { type Overrides, offline } from './support/account.ts'
import { fieldsOf } from './support/fixtures.ts'
import { gatewayKeys, merchant, stranger } from './support/keys.ts'
import { type Message, signed } from './support/wire.ts'
import { platformKey } from './vectors.ts'

const everything = 'notifications.payment.everything'

const post = (body: string, contentType = 'text/json;charset=utf-8', url = '/notify') =>
  new Request(new URL(url, 'https://shop.example'), {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  })

const receive = (body: string, overrides: Overrides = {}) =>
  offline(overrides).notifications.receive(post(body))

/** The fixture's news, changed before it is signed. */
const sign = (change: Message = {}, unsigned: readonly string[] = []) =>
  JSON.stringify(signed({ ...fieldsOf(everything), ...change }, gatewayKeys.privateKey, unsigned))

describe('a message that is not authentic', () => {
  const good = JSON.parse(sign())

  it.each<[string, string, string]>([
    ['unsigned', JSON.stringify({ ...good, sign: undefined }), 'missing-signature'],
    ['signed with nothing', JSON.stringify({ ...good, sign: '' }), 'missing-signature'],
    ['changed', JSON.stringify({ ...good, money_order: '0.01' }), 'wrong-signature'],
    ['of a stranger', JSON.stringify(signed(good, stranger.privateKey)), 'wrong-signature'],
    ['of our own key', JSON.stringify(signed(good, merchant.privateKey)), 'wrong-signature'],
    ['without an algorithm', sign({ sign_type: '' }), 'wrong-algorithm'],
    ['of MD5', sign({ sign_type: 'MD5' }), 'wrong-algorithm'],
    ['of SHA-256', sign({ sign_type: 'SHA256withRSA' }), 'wrong-algorithm'],
    ['of another merchant', sign({ oid_partner: '201304121000001005' }), 'wrong-account'],
    ['without a merchant', sign({ oid_partner: '' }), 'wrong-account'],
    ['without an order', sign({ no_order: '' }), 'undocumented'],
    ['with an order of strange letters', sign({ no_order: '../1' }), 'undocumented'],
    ['without a time', sign({ dt_order: '' }), 'undocumented'],
    ['with a time that does not exist', sign({ dt_order: '20180231000000' }), 'undocumented'],
    ['without a state', sign({ result_pay: '' }), 'undocumented'],
    ['a list', `[${sign()}]`, 'malformed'],
    ['cut', sign().slice(0, -9), 'malformed'],
    ['with a repeated key', sign().replace('{', '{"money_order":"55.44",'), 'malformed'],
    ['that reaches for a prototype', sign().replace('{', '{"__proto__":{},'), 'malformed'],
  ])('is refused: %s', async (_, body, reason) => {
    await expect(receive(body)).rejects.toMatchObject({ name: 'SignatureError', reason })
  })

  it('is refused by GET, and with query keys that nobody named', async () => {
    const { notifications } = offline()
    const get = new Request('https://shop.example/notify')
    await expect(notifications.receive(get)).rejects.toMatchObject({ reason: 'method' })
    const shadowing = post(sign(), 'text/json', '/notify?money_order=1')
    await expect(notifications.receive(shadowing)).rejects.toMatchObject({
      reason: 'unexpected-key',
    })
  })
})

describe('why a message is refused', () => {
  const fields = fieldsOf(everything)
  const good = signed(fields, gatewayKeys.privateKey)
  const { sign: bySha256 } = signed(
    { ...fields, sign_type: 'SHA256withRSA' },
    gatewayKeys.privateKey,
  )

  it.each<[string, Message, string]>([
    ['our own key signed it', signed(fields, merchant.privateKey), 'wrong-key'],
    ['a stranger signed it', signed(fields, stranger.privateKey), 'wrong-key'],
    ['it was signed with SHA-256', { ...good, sign: bySha256 }, 'digest-algorithm'],
    ['a value was changed', { ...good, money_order: '0.01' }, 'value-changed'],
    [
      'a field was not signed',
      signed(fields, gatewayKeys.privateKey, ['info_order']),
      'field-missing',
    ],
  ])('is explained without a word of what it said: %s', async (_, message, cause) => {
    const error = await receive(JSON.stringify(message)).catch(thrown => thrown)
    const findings = await error.explain()
    expect(findings[0]).toMatchObject({ cause })
    const { acct_name: name, id_no: identity, no_agree: agreement, info_order: note } = fields
    for (const value of [name, identity, agreement, note, fields.card_no, '55.44', '0.01']) {
      expect(JSON.stringify(findings)).not.toContain(value)
    }
  })
})

describe('text that is moved between fields, under the same signature', () => {
  const signature = (fields: Message) => signed(fields, gatewayKeys.privateKey).sign
  const body = (fields: Message, sign: unknown) => JSON.stringify({ ...fields, sign })
  const without = (fields: Message, ...names: readonly string[]): Message =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
  const fields = fieldsOf(everything)

  it('cannot hide one field in another', async () => {
    const { oid_paybill: number, pay_type: type } = fields
    const hiding = { ...without(fields, 'pay_type'), oid_paybill: `${number}&pay_type=${type}` }
    expect(signature(hiding)).toBe(signature(fields))
    await expect(receive(body(hiding, signature(fields)))).rejects.toMatchObject({
      reason: 'undocumented',
    })
  })

  it('cannot make a field of a note that another program let through', async () => {
    const { money_order: amount, no_agree: agreement } = fields
    const noted = { ...fields, info_order: 'table 7&money_order=9999.00' }
    const split = {
      ...without(fields, 'no_agree'),
      money_order: '9999.00',
      [`money_order=${amount}&no_agree`]: agreement,
    }
    expect(signature(split)).toBe(signature(noted))
    for (const one of [split, noted]) {
      await expect(receive(body(one, signature(noted)))).rejects.toMatchObject({
        reason: 'undocumented',
      })
    }
  })

  it('is not seen in a note that only looks like a query', async () => {
    const { event } = await receive(sign({ info_order: 'uid=1&kind=2' }))
    expect(event.raw.info_order).toBe('uid=1&kind=2')
  })
})

it('takes the merchant’s own query keys where they are named', async () => {
  const { notifications } = offline({ notifyQueryKeys: ['tenant', 'a'] })
  for (const url of ['/notify?tenant=7&a=b', '/notify?tenant=7&amp;a=b']) {
    const { event } = await notifications.receive(post(sign(), 'text/json', url))
    expect(event.status).toBe('succeeded')
  }
})

it('accepts either algorithm where the account says both', async () => {
  for (const sign_type of ['RSA', 'SHA256withRSA', 'SHA256WITHRSA']) {
    const { event } = await receive(sign({ sign_type }), { acceptedSignTypes: 'both' })
    expect(event.status).toBe('succeeded')
  }
})

it('verifies with any of the platform’s keys while they are rotated', async () => {
  const { publicKey } = gatewayKeys
  const current = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const { event } = await receive(sign(), { platformPublicKey: [platformKey, current] })
  expect(event.status).toBe('succeeded')
})
