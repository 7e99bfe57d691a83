import { connect, createClient, createReceiver } from '@pay/core/provider'
import type { MpayProvider } from './contract.ts'
import { notificationRule } from './notification.ts'
import { confirmPayment } from './operations/confirm-payment.ts'
import { createPayment } from './operations/create-payment.ts'
import { createRefund } from './operations/create-refund.ts'
import { queryPayment } from './operations/query-payment.ts'
import { queryRefund } from './operations/query-refund.ts'
import { type MpayOptions, type MpaySettings, settingsRule } from './settings.ts'

const operationsOf = (options: MpayOptions) => ({
  create: createPayment(options),
  confirm: confirmPayment(options),
  query: queryPayment(options),
  refund: createRefund(options),
  queryRefund: queryRefund(options),
})

/**
 * Connects one merchant account of LianLian MPAY.
 *
 * @example
 * const mpay = createMpay({
 *   baseUrl: {
 *     pay: 'https://mpayapi.lianlianpay.com',
 *     query: 'https://queryapi.lianlianpay.com',
 *     trade: 'https://traderapi.lianlianpay.com',
 *   },
 *   merchantId: '201304121000001004',
 *   privateKey: process.env.MPAY_PRIVATE_KEY ?? '',
 *   platformPublicKey: process.env.MPAY_PLATFORM_KEY ?? '',
 * })
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export const createMpay = (settings: MpaySettings): MpayProvider => {
  const { connection, options } = connect('mpay', settings, settingsRule)
  const operations = operationsOf(options)
  const { create, confirm, query, refund, queryRefund } = operations
  const { identity, call } = createClient(connection, Object.values(operations))

  return {
    ...identity,
    payments: { create: call(create), confirm: call(confirm), query: call(query) },
    refunds: { create: call(refund), query: call(queryRefund) },
    notifications: createReceiver(connection, notificationRule(options)),
  }
}
