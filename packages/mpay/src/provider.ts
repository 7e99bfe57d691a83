import { connect, createCheck, createClient, createReceiver } from '@pay/core/provider'
import { credentialProbe, impossibleOrder } from './check.ts'
import type { MpayProvider } from './contract.ts'
import { notificationRule } from './notification.ts'
import { bindCard } from './operations/bind-card.ts'
import { confirmBind } from './operations/confirm-bind.ts'
import { confirmPayment } from './operations/confirm-payment.ts'
import { createPayment } from './operations/create-payment.ts'
import { createRefund } from './operations/create-refund.ts'
import { listCards } from './operations/list-cards.ts'
import { queryPayment } from './operations/query-payment.ts'
import { queryRefund } from './operations/query-refund.ts'
import { unbindCard } from './operations/unbind-card.ts'
import { type MpayOptions, type MpaySettings, settingsRule } from './settings.ts'

const operationsOf = (options: MpayOptions) => ({
  create: createPayment(options),
  confirm: confirmPayment(options),
  query: queryPayment(options),
  refund: createRefund(options),
  queryRefund: queryRefund(options),
  bind: bindCard(options),
  confirmBind: confirmBind(options),
  list: listCards(options),
  unbind: unbindCard(options),
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
  const { create, confirm, query, refund, queryRefund, ...cards } = operations
  const { identity, call } = createClient(connection, Object.values(operations))

  return {
    ...identity,
    payments: { create: call(create), confirm: call(confirm), query: call(query) },
    refunds: { create: call(refund), query: call(queryRefund) },
    cards: {
      bind: call(cards.bind),
      confirmBind: call(cards.confirmBind),
      list: call(cards.list),
      unbind: call(cards.unbind),
    },
    check: createCheck(connection, credentialProbe(options), impossibleOrder),
    notifications: createReceiver(connection, notificationRule(options)),
  }
}
