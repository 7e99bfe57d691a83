import type { Order } from '../../records.ts'
import { amountOf, payableOf } from './amounts.ts'
import { nameOf } from './checks.ts'
import { gatewayId } from './desk.ts'
import { leadOf } from './leads.ts'
import type { Call } from './receive.ts'
import type { EpayMethod, MerchantSettings } from './settings.ts'
import { newTradeNumber } from './trade-number.ts'

/** Puts a checked order into the book. */
export function createPayment(
  { desk, posted, link }: Call,
  merchant: MerchantSettings,
  method: EpayMethod,
): Order {
  const fields = posted.text
  const providerId = newTradeNumber(desk)
  const cashierUrl = link(`/cashier/${providerId}`)
  const amount = amountOf(fields.money)
  return desk.orders.add({
    ...nameOf(fields, merchant),
    ...{ key: `${gatewayId}:${providerId}`, providerId, amount, currency: 'CNY', cashierUrl },
    ...{ actions: ['pay', 'expire'], fields },
    details: {
      ...{ method, payable: payableOf(amount) },
      ...leadOf(merchant.leads[method], cashierUrl, desk.numbers),
    },
  })
}
