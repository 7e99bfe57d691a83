import type { Order } from '../../records.ts'
import type { MerchantSettings } from './settings.ts'

type Fields = Readonly<Record<string, string>>

/**
 * Without the signature.
 *
 * @source the family's page "payment result". That what was sent to be passed through is among them
 *   is promised by the interface document; that it keeps its name is assumed.
 */
export function notificationFields(
  order: Order,
  merchant: MerchantSettings,
  passThrough: string,
): Fields {
  const text = merchant.notifiedTexts === 'escaped' ? escaped : (value: string) => value
  const passed = order.fields[passThrough] ?? ''
  return {
    pid: order.merchant,
    trade_no: order.providerId,
    out_trade_no: order.orderId,
    type: order.fields.type ?? '',
    name: text(order.fields.name ?? ''),
    money: moneyOf(order, merchant),
    trade_status: 'TRADE_SUCCESS',
    ...(passed === '' ? {} : { [passThrough]: text(passed) }),
  }
}

function moneyOf(order: Order, { notifiedAmount, notifiedMoney }: MerchantSettings): string {
  const money = notifiedAmount === 'payable' ? (order.paid ?? order.amount) : order.amount
  return notifiedMoney === 'stripped' ? money.replace(/\.?0+$/, '') : money
}

/** Backslashes first, HTML entities after. @source observed on public servers of the family */
const escaped = (text: string): string =>
  text
    .replace(/[\\'"]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')
