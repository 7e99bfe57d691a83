import type { Order } from '../../records.ts'
import type { PayoutNotificationKind } from './settings.ts'

type Fields = Readonly<Record<string, string>>

/** When a notification is sent: in milliseconds, and as the gateway writes it. */
export interface Moment {
  readonly ms: number
  readonly digits: string
}

/** Without the signature. @source "Recharge callback" */
export const depositNotificationFields = (order: Order, now: Moment): Fields => ({
  memberid: order.merchant,
  orderid: order.orderId,
  transaction_id: order.providerId,
  amount: order.amount,
  true_amount: order.paid ?? '0.00',
  datetime: now.digits,
  returncode: order.paid === null ? '01' : '00',
  userid: order.fields.pay_userid ?? '',
  attach: order.fields.pay_attach ?? '',
})

/** How one relative words a payout notification, and under which name it signs. */
export interface PayoutNotification {
  readonly signName: 'sign' | 'pay_md5sign'
  fields(order: Order, now: Moment): Fields
}

const succeeded = (order: Order): boolean => order.state === 'succeeded'
const messageOf = (order: Order): string =>
  order.details.message ?? (succeeded(order) ? 'success' : '')

/** What all but one of the relatives begin with. */
const common = (order: Order) => ({
  amount: order.amount,
  transaction_id: order.providerId,
})

/** @source the payout callbacks of four relatives; EOOPAY's own is not known. */
export const payoutNotifications: Readonly<Record<PayoutNotificationKind, PayoutNotification>> = {
  dhpay: {
    signName: 'sign',
    fields: (order, now) => ({
      ...{ memberid: order.merchant, orderid: order.orderId, ...common(order) },
      ...{ datetime: now.digits, msg: messageOf(order) },
      returncode: succeeded(order) ? '00' : '11',
    }),
  },
  lwpay: {
    signName: 'sign',
    fields: (order, now) => ({
      ...{ memberid: order.merchant, orderid: order.orderId, ...common(order) },
      ...{ datetime: now.digits, returncode: succeeded(order) ? '00' : '11' },
      ...{ refCode: succeeded(order) ? '1' : '2', refMsg: messageOf(order) },
    }),
  },
  jiuyuan: {
    signName: 'pay_md5sign',
    fields: order => ({
      ...{ mchid: order.merchant, out_trade_no: order.orderId, ...common(order) },
      ...{ status: succeeded(order) ? 'success' : 'error', refCode: succeeded(order) ? '1' : '2' },
      refMsg: messageOf(order),
    }),
  },
  jpay: {
    signName: 'sign',
    fields: (order, now) => ({
      ...{ memberid: order.merchant, out_trade_no: order.orderId, ...common(order) },
      ...{ actualamount: order.paid ?? '0.00', original_amount: order.amount },
      datetime: String(Math.floor(now.ms / 1000)),
      ...{ transferMessage: messageOf(order), status: succeeded(order) ? 'SUCCESS' : 'FAIL' },
    }),
  },
}
