import type { PaymentProvider } from '@pay/core'
import type { SamplepayEvent, SamplepayProvider } from '../src/index.ts'

declare const samplepay: SamplepayProvider

const input = {
  orderId: 'P1',
  amount: { value: '1.00', currency: 'EUR' },
  description: 'a ticket',
  notifyUrl: 'https://shop.example/n',
} as const

// what exists
export const provider: PaymentProvider = samplepay
samplepay.payments.create(input)
samplepay.refunds.create({ orderId: 'P1', refundId: 'R1', amount: input.amount })
samplepay.notifications.handler({
  expect: ({ kind }) => ({ kind, amount: input.amount }),
  store: async (event: SamplepayEvent) => (event.kind === 'refund' ? 'duplicate' : 'applied'),
})

// what does not
// @ts-expect-error no payouts at this gateway
samplepay.payouts
// @ts-expect-error a number is no amount
samplepay.payments.create({ ...input, amount: { value: 1, currency: 'EUR' } })
// @ts-expect-error another currency
samplepay.payments.create({ ...input, amount: { value: '1.00', currency: 'USD' } })
// @ts-expect-error a refund has a number of its own
samplepay.refunds.create({ orderId: 'P1', amount: input.amount })
