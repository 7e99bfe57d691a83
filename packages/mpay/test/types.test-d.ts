import {
  type Binding,
  type CredentialCheck,
  type Money,
  type Payment,
  type PaymentProvider,
  reconcile,
  type Secret,
  secret,
  type Unbinding,
} from '@pay/core'
import {
  createMpay,
  type MpayCardList,
  type MpayConfirmInput,
  type MpayEvent,
  type MpayPayment,
  type MpayPaymentInput,
  type MpayPaymentState,
  type MpayProvider,
  type MpayRefund,
  type MpayRefundState,
  riskItem,
} from '../src/index.ts'

declare const mpay: MpayProvider
declare const cny: Money<'CNY'>
declare const settings: { merchantId: string; privateKey: string; platformPublicKey: string }

const order = { orderId: 'M1', orderedAt: new Date(0), amount: cny }
const risk = riskItem({ category: '2009', userNumber: '1', registeredAt: '1', goods: 'a' })
const input = {
  ...order,
  userId: '42',
  goods: { name: 'a', kind: 'virtual' },
  notifyUrl: 'https://shop.example/n',
  cardType: 'debit',
  risk,
} as const
const card = { number: '6222', holder: secret('a'), phone: '1', identityNumber: secret('3') }

// what exists
export const provider: PaymentProvider = mpay
export const created: Promise<MpayPayment> = mpay.payments.create({ ...input, card })
export const general: Promise<Payment<'CNY'>> = mpay.payments.create(input)
export const again: Promise<MpayPayment> = mpay.payments.create({
  ...input,
  agreement: secret('2'),
})
export const confirmed: Promise<MpayPayment> = mpay.payments.confirm({
  ...order,
  ...{ token: secret('t'), code: '123456' },
})
export const asked: Promise<MpayPaymentState> = mpay.payments.query({
  ...{ orderId: 'M1', orderedAt: '2026-01-31T09:30:00.000Z' },
})
export const askedByNumber: Promise<MpayPaymentState> = mpay.payments.query({ providerId: '2018' })
const refund = { orderId: 'M1', refundId: 'R1', refundedAt: new Date(0) }
const refunding = { ...refund, amount: cny, notifyUrl: 'https://shop.example/n' }
export const refunded: Promise<MpayRefund> = mpay.refunds.create({
  ...refunding,
  orderedAt: new Date(0),
})
export const refundedByNumber = mpay.refunds.create({ ...refunding, providerId: '2018' })
export const refundAsked: Promise<MpayRefundState> = mpay.refunds.query(refund)
export const refundAskedByNumber = mpay.refunds.query({
  ...{ orderId: 'M1', refundId: 'R1', providerId: '2013' },
})
const bound = { orderId: 'B1', userId: secret('42') }
export const binding: Promise<Binding> = mpay.cards.bind({
  ...bound,
  cardType: 'credit',
  risk,
  card,
})
export const bindingConfirmed = mpay.cards.confirmBind({ ...bound, token: secret('t'), code: '1' })
export const listed: Promise<MpayCardList> = mpay.cards.list({ userId: '42', cardType: 'debit' })
export const ended: Promise<Unbinding> = mpay.cards.unbind({ ...bound, agreement: secret('2') })
export const proved: Promise<CredentialCheck> = mpay.check()
export const settled = reconcile(mpay, mpay.ticket('payments.create', input))
mpay.notifications.handler({
  expect: ({ orderedAt }) => (orderedAt === null ? null : { kind: 'payment', amount: cny }),
  store: async (event: MpayEvent) => {
    if (event.kind === 'refund') return event.refundedAt > new Date(0) ? 'applied' : 'duplicate'
    return event.agreement === null ? 'duplicate' : 'applied'
  },
})
createMpay({ ...settings, baseUrl: 'https://a.example' })
createMpay({
  ...settings,
  baseUrl: { pay: 'https://a.example', query: 'https://b.example', trade: 'https://c.example' },
  platformPublicKey: ['one', 'two'],
  signType: 'SHA256withRSA',
  acceptedSignTypes: 'both',
})

// what does not
// @ts-expect-error no payouts at this gateway
mpay.payouts
// @ts-expect-error misspelled
mpay.payments.conform
// @ts-expect-error an order has a time
export const timeless: MpayPaymentInput = { ...input, orderedAt: undefined }
// @ts-expect-error a confirmation needs the amount
export const unpriced: MpayConfirmInput = { orderId: 'M1', orderedAt: '', token: '', code: '' }
// @ts-expect-error so does a query need the time
mpay.payments.query({ orderId: 'M1' })
// @ts-expect-error a binding has a number of yours
mpay.cards.bind({ userId: '42', cardType: 'debit', risk, card })
// @ts-expect-error misspelled
mpay.cards.unbindCard
// @ts-expect-error without the time, the number has to be the gateway's
mpay.refunds.create(refunding)
// @ts-expect-error a refund has a time, too
mpay.refunds.query({ orderId: 'M1', refundId: 'R1' })
// @ts-expect-error a refund is given back in yuan
mpay.refunds.create({ ...refunding, providerId: '1', amount: { value: '1', currency: 'USD' } })
// @ts-expect-error a number is no amount
mpay.payments.create({ ...input, amount: { value: 1, currency: 'CNY' } })
// @ts-expect-error another currency
mpay.payments.create({ ...input, amount: { value: '1', currency: 'USD' } })
// @ts-expect-error a number would lose its zeros
mpay.payments.confirm({ ...order, token: 't', code: 123456 })
// @ts-expect-error the vendor's own name of a card business
mpay.payments.create({ ...input, cardType: '2' })
// @ts-expect-error a card without its holder
mpay.payments.create({ ...input, card: { number: '6222', phone: '1', identityNumber: '3' } })
// @ts-expect-error no such field
mpay.payments.create({ ...input, sms: true })
// @ts-expect-error no such algorithm
createMpay({ ...settings, baseUrl: 'https://a.example', signType: 'MD5' })
// @ts-expect-error a host is missing
createMpay({ ...settings, baseUrl: { pay: 'https://a.example', query: 'https://b.example' } })
// @ts-expect-error gateways with a shared secret have this one
createMpay({ ...settings, baseUrl: 'https://a.example', secret: 'x' })
// @ts-expect-error the risk details of no trade
riskItem({ userNumber: '1', registeredAt: '1', goods: 'a' })
// @ts-expect-error risk details are a Secret, not text
export const readable: string = risk

/** Every outcome has a case; without a default the switch would not compile if one were missing. */
export const exhaustive = (payment: MpayPayment): Secret<string> | string | undefined => {
  switch (payment.status) {
    case 'pending':
      return payment.nextAction?.type === 'sms' ? payment.nextAction.token : payment.refused?.reason
    case 'succeeded':
      return payment.agreement
    case 'failed':
      return payment.reason
    case 'unknown':
      return payment.ticket.orderedAt
  }
}

// @ts-expect-error only a payment that succeeded has an agreement
export const early = (payment: MpayPayment) => payment.agreement
