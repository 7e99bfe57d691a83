import { createCheck, createClient, flag, sharedSecret } from '@pay/core/provider'
import type { RainbowV1Provider } from '../contract.ts'
import { rainbowV1 } from '../dialects/rainbow-v1.ts'
import { rainbowV1Fields, rainbowV1FormFields } from '../fields/rainbow.ts'
import { gatewayOf, type RefundingGateway } from '../gateway.ts'
import { createPayment } from '../operations/create-payment.ts'
import { createRefund } from '../operations/create-refund.ts'
import { formPayment } from '../operations/form-payment.ts'
import { queryAccount } from '../operations/query-account.ts'
import { queryOrder } from '../operations/query-order.ts'
import { queryRefundedOrder } from '../operations/query-refunded-order.ts'
import { connectTo } from '../settings/connect.ts'
import { commonExtras, overriddenRefund, passThrough, refundExtras } from '../settings/extras.ts'
import type { RainbowV1Settings } from '../settings.ts'
import { examples, formOrAddress, messagesOf } from './parts.ts'

const extras = {
  ...commonExtras('rainbow-v1', rainbowV1),
  ...refundExtras(rainbowV1),
  passThrough: passThrough('param'),
  oneRefundPerOrder: flag(false),
}

const document = 'the family’s V1 document'

const operationsOf = (gateway: RefundingGateway) => {
  const { dialect } = gateway
  const query = queryOrder(gateway)
  const queryRefund = queryRefundedOrder(gateway)
  const payment = { fields: rainbowV1Fields(dialect), example: examples.rainbow }
  const page = { fields: rainbowV1FormFields(dialect), example: examples.form }
  return {
    create: createPayment(gateway, { ...payment, source: `${document}, POST /mapi.php` }, query),
    form: formPayment(gateway, { ...page, source: `${document}, POST /submit.php` }, query),
    query,
    createRefund: createRefund(gateway, queryRefund),
    queryRefund,
    account: queryAccount(gateway),
  }
}

export const createRainbowV1 = (settings: RainbowV1Settings): RainbowV1Provider => {
  const { connection, options } = connectTo('rainbow-v1', sharedSecret, settings, extras)
  const { passThrough, oneRefundPerOrder } = options
  const dialect = { ...rainbowV1, passThrough, refund: overriddenRefund(options) }
  const gateway = { ...gatewayOf(connection, dialect, options), oneRefundPerOrder }
  const operations = operationsOf(gateway)
  const { identity, call, form } = createClient(connection, Object.values(operations))
  return {
    ...identity,
    payments: {
      create: call(operations.create),
      form: formOrAddress(form(operations.form)),
      query: call(operations.query),
    },
    refunds: { create: call(operations.createRefund), query: call(operations.queryRefund) },
    balances: { query: call(operations.account) },
    check: createCheck(connection, operations.account, {}),
    ...messagesOf(connection, gateway),
  }
}
