import { count, createCheck, createClient, keyPair, oneOf, texts } from '@pay/core/provider'
import type { RainbowV2Provider } from '../contract.ts'
import { rainbowV2 } from '../dialects/rainbow-v2.ts'
import { rainbowV2Fields, rainbowV2FormFields } from '../fields/rainbow.ts'
import { gatewayOf, type RefundingGateway } from '../gateway.ts'
import { createPayment } from '../operations/create-payment.ts'
import { createRefund } from '../operations/create-refund.ts'
import { formPayment } from '../operations/form-payment.ts'
import { queryOrder } from '../operations/query-order.ts'
import { queryRefund, type RefundQueryRule } from '../operations/query-refund.ts'
import { connectTo } from '../settings/connect.ts'
import {
  commonExtras,
  overriddenRefund,
  passThrough,
  path,
  refundExtras,
} from '../settings/extras.ts'
import type { RainbowV2Settings } from '../settings.ts'
import { examples, formOrAddress, messagesOf } from './parts.ts'

const { refundQuery, signs } = rainbowV2
const oneDay = 86_400

const extras = {
  ...commonExtras('rainbow-v2', rainbowV2),
  ...refundExtras(rainbowV2),
  passThrough: passThrough('param'),
  refundQueryPath: path(refundQuery.path),
  refundNotFoundMessages: texts(refundQuery.notFoundMessages),
  signType: oneOf(['RSA', 'SHA256WithRSA'], 'RSA'),
  toleranceSeconds: count(300, oneDay),
  unsignedRefusals: oneOf(['unknown', 'confirmed'], 'unknown'),
}

const document = 'the family’s V2 document'

const operationsOf = (gateway: RefundingGateway, rule: RefundQueryRule) => {
  const { dialect } = gateway
  const query = queryOrder(gateway)
  const refundQuery = queryRefund(gateway, rule)
  const payment = { fields: rainbowV2Fields(dialect), example: examples.rainbow }
  const page = { fields: rainbowV2FormFields(dialect), example: examples.form }
  return {
    create: createPayment(gateway, { ...payment, source: `${document}, /api/pay/create` }, query),
    form: formPayment(gateway, { ...page, source: `${document}, /api/pay/submit` }, query),
    query,
    createRefund: createRefund(gateway, refundQuery),
    queryRefund: refundQuery,
  }
}

const connectV2 = (settings: RainbowV2Settings) => {
  const { connection, options } = connectTo('rainbow-v2', keyPair, settings, extras)
  const { passThrough, signType, toleranceSeconds, unsignedRefusals } = options
  const rule = {
    ...refundQuery,
    path: options.refundQueryPath,
    notFoundMessages: options.refundNotFoundMessages,
  }
  const refund = overriddenRefund(options)
  const own = { passThrough, refund, refundQuery: rule, signs: { ...signs, type: signType } }
  const gateway = {
    ...gatewayOf(connection, { ...rainbowV2, ...own }, options),
    ...{ toleranceSeconds, believesUnsigned: unsignedRefusals === 'confirmed' },
    oneRefundPerOrder: false,
  }
  return { connection, gateway, operations: operationsOf(gateway, rule) }
}

// no order of a merchant's is called so: whatever else is wrong, the credentials are taken or not
const noOrder = { orderId: 'pay-check-0' }

export const createRainbowV2 = (settings: RainbowV2Settings): RainbowV2Provider => {
  const { connection, gateway, operations } = connectV2(settings)
  const { identity, call, form } = createClient(connection, Object.values(operations))
  return {
    ...identity,
    payments: {
      create: call(operations.create),
      form: formOrAddress(form(operations.form)),
      query: call(operations.query),
    },
    refunds: { create: call(operations.createRefund), query: call(operations.queryRefund) },
    check: createCheck(connection, operations.query, noOrder),
    ...messagesOf(connection, gateway),
  }
}
