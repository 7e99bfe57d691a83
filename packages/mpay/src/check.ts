import { type AnyOperation, textOf } from '@pay/core/provider'
import { queryPayment } from './operations/query-payment.ts'
import type { MpayOptions } from './settings.ts'

/** An order that cannot be there: the gateway is younger. */
export const impossibleOrder = { orderId: 'check', orderedAt: '2000-01-01T00:00:00Z' }

const inferred =
  'The gateway looked for an order that cannot be there, so it took merchant number, signature and address. That it tests them before it looks is inferred.'

/** The order query, whose "no such record" proves the credentials. @source "Return codes": 8901, 1001 */
export const credentialProbe = (options: MpayOptions): AnyOperation => {
  const query = queryPayment(options)
  return {
    ...query,
    interpret(answer, input, context) {
      const outcome = query.interpret(answer, input, context)
      return textOf(answer, 'ret_code') === '8901' ? { ...outcome, hints: [inferred] } : outcome
    },
  }
}
