import { describe, expect, it } from 'vitest'
import {
  notificationMeaningOf,
  paymentStatusOf,
  payoutStatusOf,
  queryMeaningOf,
} from '../src/protocol.ts'

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
    expect(queryMeaningOf(refCode)).toBe(status)
  })

  it.each([...invented, '0', '01', '10', '-1', '000', '003'])(
    '%j, which no document has, is never final',
    refCode => {
      expect(queryMeaningOf(refCode)).toBe('pending')
    },
  )
})

describe('an operator’s own meaning of a refCode', () => {
  it('takes the place of the family’s, for queries and notifications apart', () => {
    expect(queryMeaningOf('3', { 3: 'reversed' })).toBe('reversed')
    expect(queryMeaningOf('1', { 3: 'reversed' })).toBe('succeeded')
    expect(notificationMeaningOf('3', { 2: 'succeeded', 3: 'failed' })).toBe('failed')
    expect(notificationMeaningOf('2', { 2: 'succeeded', 3: 'failed' })).toBe('succeeded')
    expect(queryMeaningOf('2')).toBe('failed')
  })
})

describe('the refCodes of a notification', () => {
  it.each([
    ['1', 'succeeded'],
    ['2', 'failed'],
    ['5', 'failed'],
    ['3', 'pending'],
    ['7', 'pending'],
  ])('%s is %s', (refCode, status) => {
    expect(notificationMeaningOf(refCode)).toBe(status)
  })

  it.each([...invented, '0', '4', '6', '8', '01'])(
    '%j, which nobody agrees on, is never final',
    refCode => {
      expect(notificationMeaningOf(refCode)).toBe('pending')
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
    expect(queryMeaningOf(name, {})).toBe('pending')
    expect(notificationMeaningOf(name, {})).toBe('pending')
  })
})
