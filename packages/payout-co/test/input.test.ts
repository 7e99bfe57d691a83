import { InputError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { banks, type ColombianPayoutInput, createPayoutCo } from '../src/index.ts'

const colombia = createPayoutCo({
  baseUrl: 'https://gateway.invalid',
  merchantId: '10007',
  secret: 'unit-test-key-000',
})

const payout: ColombianPayoutInput = {
  orderId: 'W0000000001',
  amount: { value: '50000.00', currency: 'COP' },
  product: '10804',
  beneficiary: {
    bank: '1059',
    accountType: 'savings',
    account: '3001234567',
    name: 'José Peña',
    phone: '3001234567',
    email: 'jose@correo.example',
    document: { type: 'CC', number: '3215545610' },
  },
  userId: '54545',
  notifyUrl: 'https://shop.example/notify/payout-co',
}

const withDocument = (type: string, number: string) => ({
  ...payout,
  beneficiary: { ...payout.beneficiary, document: { type, number } },
})

const preview = (input: unknown) => colombia.preview('payouts.create', input, { reveal: true })

const issuesOf = (input: unknown) => {
  try {
    preview(input)
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('a Colombian document', () => {
  it.each([
    ['CC', '123456'],
    ['CC', '1234567890'],
    ['CE', '1234567'],
    ['NIT', '900123456'],
    ['NIT', '9001234567'],
    ['PP', 'AB1234567890123'],
  ])('%s %s is sent as it stands', (type, number) => {
    expect(preview(withDocument(type, number)).fields).toMatchObject({
      card_type: type,
      card_number: number,
    })
  })

  it.each([
    ['CC', '12345'],
    ['CC', '12345678901'],
    ['CC', 'A234567'],
    ['CE', '12345678901'],
    ['NIT', '12345678'],
    ['NIT', '12345678901'],
    ['NIT', '900.123.456'],
    ['PP', 'AB-123'],
  ])('%s %s is refused', (type, number) => {
    expect(issuesOf(withDocument(type, number))).toMatchObject([
      { path: 'beneficiary.document.number' },
    ])
  })

  it('is told beside everything else that is wrong', () => {
    const { beneficiary } = withDocument('NIT', '1')
    const paths = issuesOf({ ...payout, orderId: '', beneficiary: { ...beneficiary, name: '' } })
    expect(paths.map(({ path }) => path)).toEqual([
      'orderId',
      'beneficiary.name',
      'beneficiary.document.number',
    ])
  })
})

describe('the bank list', () => {
  it('has 37 banks, each once', () => {
    expect(banks).toHaveLength(37)
    expect(new Set(banks.map(({ value }) => value)).size).toBe(37)
    expect(banks).toContainEqual({ value: '2209', label: 'Nequi' })
  })

  it('maps savings to 0 and checking to 1', () => {
    const sent = (accountType: string) =>
      preview({ ...payout, beneficiary: { ...payout.beneficiary, accountType } }).fields
        .account_type
    expect([sent('savings'), sent('checking')]).toEqual(['0', '1'])
  })
})
