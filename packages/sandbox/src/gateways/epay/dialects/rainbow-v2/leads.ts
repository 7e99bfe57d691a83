import type { Order } from '../../../../records.ts'
import { settle } from '../../actions.ts'
import { pageOf } from '../rainbow/leads.ts'
import type { V2Desk } from './desk.ts'
import { notification } from './notify.ts'
import type { MerchantSettings } from './settings.ts'

interface Lead {
  readonly pay_type: string
  /** Parameters are JSON in a text. @source public server code of version 3095 */
  readonly pay_info: string
}

type LeadOn = (desk: V2Desk, order: Order, merchant: MerchantSettings) => Lead

/** Which parameters an app gets is invented: apps would make nothing of them. */
const parameters =
  (pay_type: string): LeadOn =>
  (_, { details, providerId }) => ({
    pay_type,
    pay_info: JSON.stringify({ simulated: details.method, order: providerId }),
  })

const ways: Readonly<Record<string, LeadOn>> = {
  jump: (_, order, { links }) => ({ pay_type: 'jump', pay_info: pageOf(order, links) }),
  jsapi: parameters('jsapi'),
  app: parameters('app'),
  applet: parameters('wxplugin'),
  scan: payNow,
}

/** How the payer is led on, by the `method` that was asked for; any other is `web`. */
export const leadOn = (
  desk: V2Desk,
  order: Order,
  merchant: MerchantSettings,
  method: string,
): Lead =>
  (Object.hasOwn(ways, method) ? ways[method] : undefined)?.(desk, order, merchant) ?? web(order)

const payTypes = { qrcode: 'qrcode', payurl: 'jump', urlscheme: 'urlscheme', html: 'html' } as const

function web({ details }: Order): Lead {
  const [lead] = Object.entries(payTypes).flatMap(([name, pay_type]) =>
    details[name] === undefined ? [] : [{ pay_type, pay_info: details[name] }],
  )
  if (lead) return lead
  throw new Error('the order has no lead')
}

/** The payer showed a code, and has paid by now. */
function payNow(desk: V2Desk, order: Order): Lead {
  const paid = settle(desk, order, order.details.payable ?? order.amount)
  desk.outbox.send(notification(desk, paid))
  const { method, apiTradeNo, buyer } = paid.details
  const told = { trade_no: paid.providerId, api_trade_no: apiTradeNo, buyer, money: paid.amount }
  return { pay_type: 'scan', pay_info: JSON.stringify({ type: method, ...told }) }
}
