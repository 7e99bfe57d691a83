import { describe, expect, it } from 'vitest'
import { classicPayoutStatusOf, paymentStatusOf, payoutStatusOf } from '../src/protocol.ts'

const invented = [
  '',
  'PAID',
  'OK',
  'DONE',
  'SUCCESSFUL',
  'SUCCEED',
  'FAILED',
  'FAILURE',
  'ERROR',
  'CLOSED',
  'REVERSED',
  '成功',
  '00',
  '9',
]

describe('the states of a deposit', () => {
  it.each([
    ['SUCCESS', 'succeeded'],
    ['NOTPAY', 'pending'],
    ['PENDING', 'pending'],
    ['FAIL', 'failed'],
    ['REFUND', 'refunded'],
    ['success', 'succeeded'],
    ['Fail', 'failed'],
  ])('%s is %s', (state, status) => {
    expect(paymentStatusOf(state)).toBe(status)
  })

  it.each(invented)('%j, which no document has, is never final', state => {
    expect(paymentStatusOf(state)).toBe('pending')
  })
})

describe('the states of a payout', () => {
  it.each([
    ['Success', 'succeeded'],
    ['Fail', 'failed'],
    ['Pending', 'pending'],
    ['Expired', 'pending'],
    ['SUCCESS', 'succeeded'],
    ['fail', 'failed'],
  ])('%s is %s', (state, status) => {
    expect(payoutStatusOf(state)).toBe(status)
  })

  it.each(invented)('%j, which no document has, is never final', state => {
    expect(payoutStatusOf(state)).toBe('pending')
  })
})

describe('the classic refCodes of the family', () => {
  it.each([
    ['1', 'succeeded'],
    ['2', 'failed'],
    ['3', 'pending'],
    ['4', 'pending'],
    ['5', 'failed'],
    ['6', 'pending'],
    ['7', 'not-found'],
    ['8', 'pending'],
  ])('%s is %s', (refCode, status) => {
    expect(classicPayoutStatusOf(refCode)).toBe(status)
  })

  it.each([...invented, '0', '01', '10', '-1', '000', '003'])(
    '%j, which no document has, is never final',
    refCode => {
      expect(classicPayoutStatusOf(refCode)).toBe('pending')
    },
  )
})

describe('names that every object of JavaScript has', () => {
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty']

  it.each(names)('are no state of a deposit: %s', name => {
    expect(paymentStatusOf(name)).toBe('pending')
  })

  it.each(['constructor', '__proto__'])('are no state of a payout: %s', name => {
    expect(payoutStatusOf(name)).toBe('pending')
  })

  it.each(names)('are no refCode: %s', name => {
    expect(classicPayoutStatusOf(name)).toBe('pending')
  })
})
