import { connect, createClient, createReceiver } from '@pay/core/provider'
import type { MpayProvider } from './contract.ts'
import { notificationRule } from './notification.ts'
import { confirmPayment } from './operations/confirm-payment.ts'
import { createPayment } from './operations/create-payment.ts'
import { queryPayment } from './operations/query-payment.ts'
import { type MpaySettings, settingsRule } from './settings.ts'

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
  const create = createPayment(options)
  const confirm = confirmPayment(options)
  const query = queryPayment(options)
  const { identity, call } = createClient(connection, [create, confirm, query])

  return {
    ...identity,
    payments: { create: call(create), confirm: call(confirm), query: call(query) },
    notifications: createReceiver(connection, notificationRule(options)),
  }
}
