import { connect, createCheck, createClient, createReceiver } from '@pay/core/provider'
import type { SamplepayProvider } from './contract.ts'
import { notificationRule } from './notification.ts'
import { createPayment } from './operations/create-payment.ts'
import { createRefund } from './operations/create-refund.ts'
import { queryPayment } from './operations/query-payment.ts'
import { queryRefund } from './operations/query-refund.ts'
import { type SamplepaySettings, settingsRule } from './settings.ts'

const operations = [createPayment, queryPayment, createRefund, queryRefund]

/**
 * Connects one merchant account at Samplepay.
 *
 * @example
 * const samplepay = createSamplepay({ baseUrl: 'https://…', merchantId: 'S100042', secret: process.env.SAMPLEPAY_SECRET ?? '' })
 * const payment = await samplepay.payments.create({
 *   orderId: 'P0000000001',
 *   amount: { value: '25.00', currency: 'EUR' },
 *   description: 'Two tickets',
 *   notifyUrl: 'https://shop.example/notify/samplepay',
 * })
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export const createSamplepay = (settings: SamplepaySettings): SamplepayProvider => {
  const { connection } = connect('samplepay', settings, settingsRule)
  const { identity, call } = createClient(connection, operations)
  return {
    ...identity,
    payments: { create: call(createPayment), query: call(queryPayment) },
    refunds: { create: call(createRefund), query: call(queryRefund) },
    notifications: createReceiver(connection, notificationRule),
    // that there is no such order is an answer, too
    check: createCheck(connection, queryPayment, { orderId: 'credentials-check' }),
  }
}
