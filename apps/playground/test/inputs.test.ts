import { type FieldDescription, secret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { groupFields } from '../client/form/groups.ts'
import { inputOf, issuesByField, valuesOf } from '../server/calls/inputs.ts'

const field = (path: string, more: Partial<FieldDescription> = {}): FieldDescription => ({
  ...{ path, label: path, rule: 'text', example: 'x', required: true, sensitive: false },
  ...{ kind: 'text', choices: [], currency: null, wire: null, signed: false },
  ...more,
})

const fields = [
  field('orderId'),
  field('amount', { kind: 'money', currency: 'MMK' }),
  field('note', { required: false }),
  field('payer.name', { required: false }),
  field('beneficiary.bank'),
  field('beneficiary.document.number', { sensitive: true }),
]

describe('the input that a form stands for', () => {
  it('has the shape of the operation’s own input', () => {
    const values = { orderId: 'T1', amount: '10.00', 'beneficiary.bank': 'kbz' }
    expect(inputOf(fields, values)).toEqual({
      orderId: 'T1',
      amount: { value: '10.00', currency: 'MMK' },
      beneficiary: { bank: 'kbz', document: {} },
    })
  })

  it('has every object with a required field, so that the field can be named', () => {
    expect(inputOf(fields, {})).toEqual({ beneficiary: { document: {} } })
  })

  it('has nothing of what no field describes', () => {
    const values = { '__proto__.polluted': 'x', constructor: 'x', 'amount.currency': 'USD' }
    expect(inputOf(fields, values)).toEqual({ beneficiary: { document: {} } })
    expect({}).not.toHaveProperty('polluted')
  })

  it('comes back as the form that it came from', () => {
    const values = { orderId: 'T1', amount: '10.00', 'beneficiary.document.number': '1' }
    expect(valuesOf(fields, inputOf(fields, values))).toEqual(values)
    const example = { orderId: new Date(0), beneficiary: { document: { number: secret('1') } } }
    expect(valuesOf(fields, example)).toEqual({
      orderId: '1970-01-01T00:00:00.000Z',
      'beneficiary.document.number': '1',
    })
  })
})

describe('a broken rule', () => {
  it('stands at the field that it speaks of', () => {
    const issues = [
      { path: 'amount.value', message: 'must be more' },
      { path: 'amountOther', message: 'is not a field of this call' },
    ]
    expect(issuesByField(fields, issues)).toEqual([
      { path: 'amount', message: 'must be more' },
      { path: '', message: 'amountOther is not a field of this call' },
    ])
  })
})

describe('the fields of a form', () => {
  it('stand together by the object they belong to', () => {
    const groups = groupFields(fields).map(group => [group.title, group.fields.length])
    expect(groups).toEqual([
      ['', 3],
      ['Payer', 1],
      ['Beneficiary', 1],
      ['Beneficiary, document', 1],
    ])
  })
})
