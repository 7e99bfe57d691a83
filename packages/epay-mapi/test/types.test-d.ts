import type { FormAction, Money, Payment, PaymentProvider, RedirectAction } from '@pay/core'
import { createEpayMapi, type EpayEvent, type EpayMapiProvider } from '../src/index.ts'

declare const epay: EpayMapiProvider
declare const cny: Money<'CNY'>

const input = {
  orderId: 'P1',
  amount: cny,
  method: 'wxpay',
  name: 'VIP',
  notifyUrl: 'https://shop.example/n',
  returnUrl: 'https://shop.example/r',
} as const

// what exists
export const provider: PaymentProvider = epay
export const created: Promise<Payment<'CNY'>> = epay.payments.create(input)
export const form: FormAction = epay.payments.form(input)
export const address: RedirectAction = epay.payments.form(input, { method: 'GET' })
epay.notifications.handler({
  expect: () => ({ kind: 'payment', amount: cny }),
  store: async (event: EpayEvent) => (event.ext?.raw === '' ? 'duplicate' : 'applied'),
})

// what does not
// @ts-expect-error no refunds at this gateway
epay.refunds
// @ts-expect-error no payouts at this gateway
epay.payouts
// @ts-expect-error misspelled
epay.payments.crate
// @ts-expect-error a number is no amount
epay.payments.create({ ...input, amount: { value: 1, currency: 'CNY' } })
// @ts-expect-error another currency
epay.payments.create({ ...input, amount: { value: '1', currency: 'MMK' } })
// @ts-expect-error another method
epay.payments.create({ ...input, method: 'unionpay' })
// @ts-expect-error no such field
epay.payments.create({ ...input, clientip: '192.0.2.1' })
// @ts-expect-error an order needs a number
epay.payments.create({ ...input, orderId: undefined })
// @ts-expect-error a return has no status to credit from
epay.returns.read({ method: 'GET', url: '/' }).then(({ status }) => status)
// @ts-expect-error no such dialect
createEpayMapi({ baseUrl: '', merchantId: '1', secret: '', dialect: 'seed' })
// @ts-expect-error a setting that does not exist
createEpayMapi({ baseUrl: '', merchantId: '1', secret: '', payableCaps: '0.01' })

/** Every outcome has a case; without a default the switch would not compile if one were missing. */
export const exhaustive = (payment: Payment<'CNY'>): string => {
  switch (payment.status) {
    case 'pending':
      return payment.payable?.value ?? ''
    case 'succeeded':
      return payment.credited.currency
    case 'failed':
      return payment.reason
    case 'unknown':
      return payment.ticket.orderId
  }
}
