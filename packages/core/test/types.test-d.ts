/**
 * What of the contract must and must not compile. Nothing here runs: the type checker reads it, and
 * an unused `@ts-expect-error` is an error of its own.
 */
import {
  type ExpectedOrder,
  type HandlerOptions,
  type Money,
  type PayEvent,
  type PaymentEvent,
  type PaymentProvider,
  type Provides,
  type Raw,
  type Secret,
  type Sensitive,
  supports,
} from '../src/index.ts'

type Equal<A, B> = [A, B] extends [B, A] ? true : false
const holds = <T extends true>(): T | undefined => undefined

// money is a decimal string with a currency
export const price: Money<'MMK'> = { value: '1000.00', currency: 'MMK' }
// @ts-expect-error a number is no amount
export const float: Money<'MMK'> = { value: 1000.0, currency: 'MMK' }
// @ts-expect-error nor is a bigint
export const whole: Money<'MMK'> = { value: 1000n, currency: 'MMK' }
// @ts-expect-error an amount has a currency
export const bare: Money = { value: '1000.00' }
declare const pesos: Money<'COP'>
// @ts-expect-error pesos are not kyats
export const kyats: Money<'MMK'> = pesos
export const any: Money = pesos

// an answer is text, and what is nested has to be looked into
declare const raw: Raw
// @ts-expect-error it may be a list or an object
export const text: string | undefined = raw.msg

// a group that a gateway does not have cannot be called
declare const mmk: Provides<'payments' | 'payouts' | 'notifications'>
export const create = mmk.payments.create
// @ts-expect-error this gateway has no refunds
export const refund = mmk.refunds
declare const provider: PaymentProvider
// @ts-expect-error a provider in general may lack them
export const maybe = provider.refunds.create
if (supports(provider, 'refunds')) provider.refunds.create
// @ts-expect-error misspelled
supports(provider, 'refund')
// @ts-expect-error what was not asked for stays optional
if (supports(provider, 'refunds')) provider.payouts.create

// a provider is a literal, and what is misspelled in it is too much
export const literal: Pick<PaymentProvider, 'payments' | 'payouts'> = {
  payments: mmk.payments,
  // @ts-expect-error misspelled
  payout: mmk.payouts,
}

// an order has a number of the merchant's
// @ts-expect-error
mmk.payouts.create({ amount: price })
// @ts-expect-error
mmk.payments.query({})
// @ts-expect-error numbers are not texts
mmk.payments.create({ orderId: 1722801459, amount: price })

// sensitive text is plain or wrapped, and what is wrapped is not text
declare const token: Secret<string>
export const wrapped: Sensitive = token
export const plain: Sensitive = '09123456789'
// @ts-expect-error it has to be revealed
export const shown: string = token
export const revealed: string = token.reveal()

// a notification is an event only when it is verified, and an order is required to compare it with
mmk.notifications.receive(new Request('https://shop.example')).then(({ event }) => event.orderId)
// @ts-expect-error nothing of a message is readable before
mmk.notifications.receive(new Request('https://shop.example')).orderId
// @ts-expect-error a parsed body is not what was signed
mmk.notifications.receive({ method: 'POST', url: '/', body: { orderid: '1' } })
// @ts-expect-error without `expect` nothing could be compared
mmk.notifications.handler({ store: () => 'applied' })
// @ts-expect-error the amount is compared, always
export const blind: ExpectedOrder = { kind: 'payment' }
export const options: HandlerOptions<PayEvent> = {
  expect: () => undefined,
  // @ts-expect-error "true" says neither applied nor duplicate
  store: () => true,
}
mmk.notifications.handler({
  expect: () => undefined,
  store: async () => 'applied',
})
mmk.notifications.handler({
  expect: async () => ({ kind: 'payment', amount: price }),
  store: async event => (event.status === 'pending' ? 'duplicate' : 'applied'),
})
export const ofEvent = (event: PayEvent): Money | null => {
  switch (event.kind) {
    case 'payment':
      return event.credited
    case 'payout':
    case 'refund':
      return event.amount
  }
}
declare const event: PaymentEvent<'MMK'>
holds<Equal<NonNullable<typeof event.credited>, Money<'MMK'>>>()
// @ts-expect-error results are not to be changed
event.orderId = 'T2'
