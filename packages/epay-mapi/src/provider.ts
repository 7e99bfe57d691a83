import type { FormAction, RedirectAction } from '@pay/core'
import { connect, createClient, createReceiver, createReturnReader } from '@pay/core/provider'
import type { EpayMapiProvider, EpayPayments } from './contract.ts'
import { gatewayOf } from './gateway.ts'
import type { EpayPaymentInput } from './inputs.ts'
import { notificationRule, returnRule } from './notification.ts'
import { createPayment } from './operations/create-payment.ts'
import { formPayment } from './operations/form-payment.ts'
import { queryPayment } from './operations/query-payment.ts'
import { atRoot, type EpayMapiSettings, settingsRule } from './settings.ts'

const asAddress = ({ action, fields }: FormAction): RedirectAction => ({
  type: 'redirect',
  url: `${action}?${new URLSearchParams(fields)}`,
})

const formOrAddress = (sign: (input: EpayPaymentInput) => FormAction): EpayPayments['form'] => {
  const form = (input: EpayPaymentInput, { method = 'POST' }: { method?: 'POST' | 'GET' } = {}) =>
    method === 'GET' ? asAddress(sign(input)) : sign(input)
  return form as EpayPayments['form'] // the method decides which of the two it is
}

/**
 * Connects one merchant account at an epay gateway.
 *
 * @example
 * const epay = createEpayMapi({ baseUrl: 'https://…', merchantId: '1000', secret: process.env.EPAY_SECRET ?? '' })
 * const payment = await epay.payments.create({
 *   orderId: 'P0000000001',
 *   amount: { value: '1.00', currency: 'CNY' },
 *   method: 'wxpay',
 *   name: '一个奥利奥',
 *   notifyUrl: 'https://shop.example/notify/epay',
 *   returnUrl: 'https://shop.example/return',
 * })
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export const createEpayMapi = (settings: EpayMapiSettings): EpayMapiProvider => {
  const { connection, options } = connect('epay-mapi', atRoot(settings), settingsRule)
  const gateway = gatewayOf(connection, options)
  const operations = {
    create: createPayment(gateway),
    form: formPayment(gateway),
    query: queryPayment(gateway),
  }
  const { identity, call, form } = createClient(connection, Object.values(operations))

  return {
    ...identity,
    payments: {
      create: call(operations.create),
      form: formOrAddress(form(operations.form)),
      query: call(operations.query),
    },
    notifications: createReceiver(connection, notificationRule(gateway.dialect)),
    returns: createReturnReader(connection, returnRule(gateway.dialect)),
  }
}
