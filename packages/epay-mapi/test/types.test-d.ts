import type {
  CredentialCheck,
  FormAction,
  Money,
  Payment,
  PaymentProvider,
  RedirectAction,
  Refund,
  RefundState,
} from '@pay/core'
import {
  createEpayMapi,
  type EpayEvent,
  type EpayMapiProvider,
  type RainbowV1Provider,
  type RainbowV2Provider,
} from '../src/index.ts'

declare const epay: EpayMapiProvider
declare const cny: Money<'CNY'>

declare const settings: {
  readonly baseUrl: string
  readonly merchantId: string
  readonly secret: string
}

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

const v1 = createEpayMapi({ ...settings, dialect: 'rainbow-v1' })
export const refunding: RainbowV1Provider = v1
export const refund: Promise<Refund<'CNY'>> = v1.refunds.create({
  orderId: 'P1',
  refundId: 'R1',
  amount: cny,
})
export const checked: Promise<CredentialCheck> = v1.check()
v1.payments.create({ ...input, clientIp: '203.0.113.7', device: 'jump' })
// the payer may choose the method on the gateway's page
v1.payments.form({ ...input, method: undefined })

const keys = { privateKey: '', platformPublicKey: '' } as const
const { secret: _, ...unkeyed } = settings
const v2 = createEpayMapi({ ...unkeyed, ...keys, dialect: 'rainbow-v2' })
export const signing: RainbowV2Provider = v2
export const given: Promise<RefundState<'CNY'>> = v2.refunds.query({
  orderId: 'P1',
  refundId: 'R00001',
})
v2.payments.create({ ...input, clientIp: '203.0.113.7', via: 'jump', channelId: '1001' })

// what does not
// @ts-expect-error this dialect has key pairs in the place of a secret
createEpayMapi({ ...settings, dialect: 'rainbow-v2' })
// @ts-expect-error and the others have none
createEpayMapi({ baseUrl: '', merchantId: '1', secret: '', privateKey: '' })
// @ts-expect-error the balance is told by the other version
v2.balances
// @ts-expect-error what this version calls it is no field of the other
v1.payments.create({ ...input, clientIp: '203.0.113.7', via: 'jump' })
// @ts-expect-error this gateway wants the payer's address
v1.payments.create(input)
// @ts-expect-error a refund has a number of yours
v1.refunds.create({ orderId: 'P1', amount: cny })
// @ts-expect-error nothing comes back at this gateway
createEpayMapi({ ...settings, dialect: 'ypay' }).payments.create({ ...input, ext: 'e' })
// @ts-expect-error a setting of another dialect
createEpayMapi({ ...settings, oneRefundPerOrder: true })
// @ts-expect-error no refunds at this gateway
epay.refunds
// @ts-expect-error nor a way to prove the key
epay.check
// @ts-expect-error the default dialect is that of the source document
createEpayMapi(settings).refunds
// @ts-expect-error no refunds at this one either
createEpayMapi({ ...settings, dialect: 'ypay' }).refunds
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
