import type { FieldsOf } from '@pay/core/provider'
import type { Dialect } from '../dialects/dialect.ts'
import type { EpayPaymentInput, YpayPaymentInput } from '../inputs.ts'
import { address, amount, method, orderId, passedThrough, plainText } from './parts.ts'

/** What every payment sends, besides how it is paid and where the payer comes back. */
export const orderFields = () => ({
  orderId: orderId('out_trade_no'),
  amount: amount(),
  name: plainText('Product', 'name', '一个奥利奥'),
  notifyUrl: address('Notify URL', 'notify_url', 'https://shop.example/notify/epay'),
  sitename: plainText('Site name', 'sitename', 'Shop', true),
})

export const returnUrl = (optional: boolean) =>
  address('Return URL', 'return_url', 'https://shop.example/return', optional)

/** @source the page "API interface payment" of the family: the document's table without `ext` */
export const ypayFields = ({ required }: Dialect): FieldsOf<YpayPaymentInput> => {
  const { orderId, amount, name, notifyUrl, sitename } = orderFields()
  return {
    ...{ orderId, amount, method: method(), name, notifyUrl },
    ...{ returnUrl: returnUrl(!required.includes('returnUrl')), sitename },
  }
}

/** @source the gateway's interface document, table of request fields */
export const mapiFields = (dialect: Dialect): FieldsOf<EpayPaymentInput> => ({
  ...ypayFields(dialect),
  ext: passedThrough(dialect.passThrough ?? 'ext'),
})
