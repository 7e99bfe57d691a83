import { SandboxError } from '../../errors.ts'
import type { Order } from '../../records.ts'
import { orderFields, paidFields, undocumentedFields, withoutEmpty } from './answers.ts'
import { bankCodeOf } from './banks.ts'
import { masked } from './cards.ts'
import { type Desk, merchantOf } from './desk.ts'
import { payerOf } from './payers.ts'
import { refundFields } from './refunds/fields.ts'
import type { MerchantSettings } from './settings.ts'
import { type Fields, spelling } from './signature.ts'

/** What a notification says, and the field that names its amount. */
interface Content {
  readonly amountName: string
  readonly of: (desk: Desk, order: Order) => Fields
}

/** @source "Asynchronous notification" and "Refund asynchronous notification" */
const contents: Readonly<Partial<Record<Order['kind'], Content>>> = {
  payment: { amountName: 'money_order', of: paymentFields },
  refund: {
    amountName: 'money_refund',
    of: (desk, order) => refundNews(order, merchantOf(desk, order)),
  },
}

/** @throws {SandboxError} `not-possible` for a binding. */
export function contentOf({ kind }: Order): Content {
  const content = contents[kind]
  if (content) return content
  throw new SandboxError('not-possible', `What a notification of a ${kind} says stands nowhere.`)
}

/** All that a notification says, but for its signature. */
export const notificationFields = (desk: Desk, order: Order): Fields =>
  withoutEmpty({
    ...undocumentedFields(merchantOf(desk, order)),
    ...contentOf(order).of(desk, order),
    sign_type: spelling(merchantOf(desk, order).notificationSignType),
  })

/** A code and words only where the sample of the exchange product has them. @source "Refund asynchronous notification" */
const refundNews = (order: Order, merchant: MerchantSettings): Fields => ({
  ...refundFields(order, merchant),
  ...(merchant.refundProduct === 'exchange' && { ret_code: '0000', ret_msg: '交易成功' }),
})

function paymentFields(desk: Desk, order: Order): Fields {
  const merchant = merchantOf(desk, order)
  return {
    ...{ ...orderFields(order, merchant), ...paidFields(order), ...extras(desk, order) },
    result_pay: 'SUCCESS',
    pay_type: order.fields.pay_type ?? '',
    bank_code: bankCodeOf(order),
  }
}

/** What the gateway adds where it was asked to. @source "Asynchronous notification", the optional fields */
function extras(desk: Desk, order: Order): Fields {
  const merchant = merchantOf(desk, order)
  const { cardNumber, identityType, identityNumber, holder } = payerOf(desk, order)
  return {
    ...(merchant.notificationCardNumber === 'none' ? {} : { card_no: masked(cardNumber) }),
    ...(merchant.notificationPayer
      ? { id_type: identityType, id_no: identityNumber, acct_name: holder }
      : {}),
  }
}
