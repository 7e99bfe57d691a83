import { type Connection, createClient, sharedSecret } from '@pay/core/provider'
import type { EpayMapiProvider, YpayProvider } from '../contract.ts'
import { mapi } from '../dialects/mapi.ts'
import { ypay } from '../dialects/ypay.ts'
import { mapiFields, ypayFields } from '../fields/payment.ts'
import { gatewayOf, type HintingGateway } from '../gateway.ts'
import type { YpayPaymentInput } from '../inputs.ts'
import { createPayment, type PaymentCall } from '../operations/create-payment.ts'
import { findOrder } from '../operations/find-order.ts'
import { formPayment } from '../operations/form-payment.ts'
import { connectTo } from '../settings/connect.ts'
import { commonExtras, passThrough, queryNumberType } from '../settings/extras.ts'
import type { EpayMapiSettings, YpaySettings } from '../settings.ts'
import { examples, formOrAddress, messagesOf } from './parts.ts'

const pageSource = 'the family’s page "page redirect payment", POST /submit.php'

/** Gateways whose query is a hint: nothing but the notification settles a payment. */
const hinting = <I extends YpayPaymentInput>(
  connection: Connection,
  gateway: HintingGateway,
  payment: PaymentCall<I>,
  page: PaymentCall<I>,
) => {
  const query = findOrder(gateway)
  const create = createPayment(gateway, payment, query)
  const form = formPayment(gateway, page, query)
  const client = createClient(connection, [create, form, query])
  return {
    ...client.identity,
    payments: {
      create: client.call(create),
      form: formOrAddress(client.form(form)),
      query: client.call(query),
    },
    ...messagesOf(connection, gateway),
  }
}

const mapiExtras = {
  ...commonExtras('mapi', mapi),
  queryNumberType,
  passThrough: passThrough('ext'),
}

export const createMapi = (settings: EpayMapiSettings): EpayMapiProvider => {
  const { connection, options } = connectTo('mapi', sharedSecret, settings, mapiExtras)
  const { passThrough, queryNumberType } = options
  const gateway = gatewayOf(connection, { ...mapi, passThrough }, options)
  const fields = mapiFields(gateway.dialect)
  return hinting(
    connection,
    { ...gateway, queryNumberType },
    { fields, example: examples.payment, source: 'the interface document, POST /pay/mapi.php' },
    { fields, example: examples.form, source: pageSource },
  )
}

const ypayExtras = { ...commonExtras('ypay', ypay), queryNumberType }

export const createYpay = (settings: YpaySettings): YpayProvider => {
  const { connection, options } = connectTo('ypay', sharedSecret, settings, ypayExtras)
  const gateway = gatewayOf(connection, ypay, options)
  const fields = ypayFields(gateway.dialect)
  return hinting(
    connection,
    { ...gateway, queryNumberType: options.queryNumberType },
    { fields, example: examples.payment, source: 'YPay’s page "API interface payment"' },
    { fields, example: examples.form, source: pageSource },
  )
}
