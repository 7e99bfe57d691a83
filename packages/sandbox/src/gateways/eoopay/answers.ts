import { redirectPage } from '../../http/redirect-page.ts'
import type { Posted } from '../../php/form.ts'
import type { Order } from '../../records.ts'
import type { Answer } from '../gateway.ts'
import type { Desk } from './desk.ts'
import { accept } from './refusal.ts'
import type { MerchantSettings } from './settings.ts'

/** @source "MMK interface", "COP interface": the table, the sample, and the remark about `type`. */
export function depositAnswer(order: Order, merchant: MerchantSettings, posted: Posted): Answer {
  const answer = accept(depositFields(order, merchant), posted, order.key)
  if (order.fields.type === 'json') return answer
  return { ...answer, content: { kind: 'html', document: redirectPage(order.cashierUrl ?? '') } }
}

function depositFields(order: Order, { depositAnswer, depositLink }: MerchantSettings) {
  const { bankCode, channel } = order.details
  const leads = {
    ...(channel === 'transfer-without-page' ? {} : { [depositLink]: order.cashierUrl }),
    ...(bankCode === undefined ? {} : { bank_code: bankCode }),
  }
  const message = { msg: 'Success' }
  return depositAnswer === 'table'
    ? {
        ...{ status: '1', ...message, pay_amount: order.amount, pay_orderid: order.providerId },
        ...{ ...leads, return_params: order.fields.pay_attach ?? '' },
      }
    : { code: '1', ...message, money: plain(order.amount), order_sn: order.providerId, ...leads }
}

/** The sample answers 1000 to 1000.00. @source "COP interface", the sample */
const plain = (amount: string): string => amount.replace(/\.?0+$/, '')

/** @source "MMK interface", "COP interface"; dhpay's server code for the family's. */
export function payoutAnswer(
  { dates }: Desk,
  order: Order,
  merchant: MerchantSettings,
  posted: Posted,
): Answer {
  const value =
    merchant.payoutAnswer === 'documented'
      ? { success: true, errCode: '0', errMsg: 'Success' }
      : {
          ...{ status: 'success', msg: '代付申请成功', transaction_id: order.providerId },
          datetime: dates.day(order.createdAt.getTime()),
        }
  return accept(value, posted, order.key)
}
