import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { InputError, secret } from '../../src/index.ts'
import { sign } from '../../src/signing.ts'
import { createDemo, input } from '../support/demo.ts'
import { plain } from '../support/recipes.ts'
import { secretText } from '../support/settings.ts'

const { provider, requests } = createDemo()
const preview = provider.preview('payments.create', input)
const revealed = provider.preview('payments.create', input, { reveal: true })

describe('a preview', () => {
  it('is the signed request, and sends nothing', () => {
    const fields = { merchant: '10006', order: 'A1', money: '1000.00', payer: 'U Aung' }
    const signature = sign(plain, fields, secretText)
    expect(revealed).toEqual({
      method: 'POST',
      url: 'https://gateway.example/api/create',
      contentType: 'application/x-www-form-urlencoded;charset=utf-8',
      fields: { ...fields, sign: signature },
      body: `merchant=10006&order=A1&money=1000.00&payer=U+Aung&sign=${signature}`,
      signedText: 'merchant=10006&money=1000.00&order=A1&payer=U Aung&key=***',
    })
    expect(requests).toEqual([])
  })

  it('masks what is personal, and the signature with it, by which it could be guessed', () => {
    expect(preview.fields).toEqual({
      merchant: '10006',
      order: 'A1',
      money: '1000.00',
      payer: '***',
      sign: '***',
    })
    expect(preview.signedText).toBe('merchant=10006&money=1000.00&order=A1&payer=***&key=***')
    expect(inspect(preview)).not.toContain('Aung')
    expect(inspect(preview)).not.toContain(revealed.fields.sign)
  })

  it('shows the signature where nothing that is signed is masked', () => {
    const query = provider.preview('payments.query', { orderId: 'A1' })
    expect(query.fields.sign).toMatch(/^[0-9A-F]{32}$/)
  })

  it.each([preview, revealed])('never shows the key', shown => {
    expect(inspect(shown, { depth: 9 })).not.toContain(secretText)
  })

  it('takes a Secret as the call does', () => {
    const hidden = { ...input, payer: { name: secret('U Aung') } }
    expect(provider.preview('payments.create', hidden, { reveal: true })).toEqual(revealed)
  })

  it('refuses what the call would refuse', () => {
    expect(() => provider.preview('payments.create', { orderId: '' })).toThrow(InputError)
    expect(() => provider.preview('payments.creat', input)).toThrow('payments.create')
  })
})

describe('a ticket', () => {
  const ticket = provider.ticket('payments.create', input)

  it('is plain JSON: what a later query needs, and nothing personal', () => {
    expect(ticket).toEqual({
      provider: 'demo',
      account: '10006',
      operation: 'payments.create',
      orderId: 'A1',
      at: '2026-01-31T09:30:00.000Z',
      cause: 'not-called-yet',
      amount: { value: '1000', currency: 'MMK' },
    })
    expect(JSON.parse(JSON.stringify(ticket))).toEqual(ticket)
  })

  it('is not made for an input that the call would refuse', () => {
    expect(() => provider.ticket('payments.create', { orderId: 'A1' })).toThrow(InputError)
  })
})
