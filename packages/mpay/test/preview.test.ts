import { describe, expect, it } from 'vitest'
import { agreementPayment, cardPayment, confirmation, offline, order } from './support/account.ts'
import { gatewayKeys, merchant } from './support/keys.ts'
import { isSignedBy, open, textToSign } from './support/wire.ts'

const sensitive: Readonly<Record<string, readonly string[]>> = {
  card: ['user_id', 'risk_item', 'card_no', 'acct_name', 'bind_mob', 'id_no', 'vali_date'],
  agreement: ['user_id', 'risk_item', 'no_agree'],
  confirm: ['token', 'verify_code'],
}
const inputs = {
  card: ['payments.create', cardPayment],
  agreement: ['payments.create', agreementPayment],
  confirm: ['payments.confirm', confirmation],
} as const

describe.each(['card', 'agreement', 'confirm'] as const)('the preview of a %s request', name => {
  const [operation, input] = inputs[name]
  const masked = offline().preview(operation, input)

  it('masks what is sensitive, and the signature with it', () => {
    const hidden = Object.entries(masked.fields).flatMap(([field, value]) =>
      value === '***' ? [field] : [],
    )
    expect(hidden.toSorted()).toEqual([...(sensitive[name] ?? []), 'sign'].toSorted())
  })

  it('shows the text that is signed with the same masks', () => {
    expect(masked.signedText).toBe(textToSign(masked.fields))
  })

  it('shows everything but the key when it is told to', () => {
    const { fields, signedText } = offline().preview(operation, input, { reveal: true })
    expect(Object.values(fields)).not.toContain('***')
    expect(isSignedBy(fields, merchant.publicKey)).toBe(true)
    expect(signedText).toBe(textToSign(fields))
  })
})

it('puts a masked message into the envelope of a masked preview', () => {
  const { body, fields } = offline().preview('payments.create', cardPayment)
  const { text } = open(JSON.parse(body).pay_load, gatewayKeys.privateKey)
  expect(JSON.parse(text)).toEqual(fields)
  expect(text).not.toContain('8888888888888888')
})

it('shows the signature of a query, which hides nothing', () => {
  const { fields, url, method, contentType } = offline().preview('payments.query', order)
  expect({ url, method, contentType }).toEqual({
    url: 'https://gateway.invalid/orderquery.htm',
    method: 'POST',
    contentType: 'application/json;charset=utf-8',
  })
  expect(isSignedBy(fields, merchant.publicKey)).toBe(true)
})
