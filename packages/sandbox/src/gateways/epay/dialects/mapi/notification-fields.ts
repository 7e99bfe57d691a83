import type { Order } from '../../../../records.ts'
import { escaped, stripped } from '../../texts.ts'
import { toldFields } from '../../told.ts'
import type { MerchantSettings } from './settings.ts'

type Fields = Readonly<Record<string, string>>

/**
 * Without the signature.
 *
 * @source the family's page "payment result". That what was sent to be passed through is among them
 *   is promised by the interface document; that it keeps its name is assumed.
 */
export function notificationFields(order: Order, merchant: MerchantSettings): Fields {
  const text = merchant.notifiedTexts === 'escaped' ? escaped : (value: string) => value
  const { type = '', name = '', ext = '' } = order.fields
  return {
    ...toldFields(order, { type, name: text(name), money: moneyOf(order, merchant) }),
    ...(ext === '' ? {} : { ext: text(ext) }),
  }
}

function moneyOf(order: Order, { notifiedAmount, notifiedMoney }: MerchantSettings): string {
  const money = notifiedAmount === 'payable' ? (order.paid ?? order.amount) : order.amount
  return notifiedMoney === 'stripped' ? stripped(money) : money
}
