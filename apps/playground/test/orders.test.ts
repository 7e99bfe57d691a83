import type { OrderReference } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { createOrderBook, type StoredOrder } from '../server/merchant/orders.ts'

const order = (more: Partial<StoredOrder> = {}): StoredOrder => ({
  ...{ provider: 'mmk', account: '10006', kind: 'payment', id: 'T1', at: '2026-01-01T00:00:00Z' },
  ...{ orderedAt: null, values: {}, personal: [], payable: null, handles: {}, status: 'pending' },
  amount: { value: '1.00', currency: 'MMK' },
  ...more,
})

const reference = (more: Partial<OrderReference> = {}): OrderReference => ({
  ...{ kind: 'payment', provider: 'mmk', account: '10006', orderId: 'T1' },
  ...{ orderedAt: null, refundId: null },
  ...more,
})

const bookWith = (...orders: readonly StoredOrder[]) => {
  const book = createOrderBook()
  for (const one of orders) book.open(one)
  return book
}

describe('the order book', () => {
  it('finds what was stored by provider, kind and number', () => {
    const book = bookWith(order())
    expect(book.expected(reference())).toMatchObject({ kind: 'payment', account: '10006' })
    expect(book.expected(reference({ kind: 'payout' }))).toBeUndefined()
    expect(book.expected(reference({ provider: 'payout-co' }))).toBeUndefined()
    expect(book.expected(reference({ orderId: 'T2' }))).toBeUndefined()
  })

  it('finds an order by its time too, where the time is a part of its name', () => {
    const book = bookWith(order({ orderedAt: '2026-01-01T00:00:00.000Z' }))
    const at = (time: string) => book.expected(reference({ orderedAt: new Date(time) }))
    expect(at('2026-01-01T00:00:00Z')).toBeDefined()
    expect(at('2026-01-01T00:00:01Z')).toBeUndefined()
  })

  it('finds a refund by its own number', () => {
    const book = bookWith(order({ kind: 'refund', id: 'R1' }))
    const refund = { ...reference(), kind: 'refund', refundId: 'R1', refundedAt: null } as const
    expect(book.expected(refund)).toBeDefined()
    expect(book.expected({ ...refund, orderId: null })).toBeDefined()
    expect(book.expected({ ...refund, orderId: 'R1', refundId: 'R2' })).toBeUndefined()
  })

  it('expects what the gateway told the payer to pay', () => {
    const book = bookWith(order())
    const payable = { value: '0.99', currency: 'MMK' }
    book.change(order(), { payable })
    expect(book.expected(reference())).toMatchObject({ payable })
  })

  it('keeps the first order of a number, unless that one failed', () => {
    const again = order({ amount: { value: '2.00', currency: 'MMK' } })
    const book = bookWith(order(), again)
    expect(book.get(again)?.amount?.value).toBe('1.00')
    book.change(order(), { status: 'failed' })
    book.open(again)
    expect(book.get(again)?.amount?.value).toBe('2.00')
  })
})
