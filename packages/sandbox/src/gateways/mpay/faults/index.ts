import type { GatewayFaults } from '../../gateway.ts'
import { forgetting } from '../../spoil.ts'
import { faultsOf } from '../../spoil-tables.ts'
import { type Desk, gatewayId } from '../desk.ts'
import { paymentQueried, paymentWritten } from './payments.ts'
import { refundQueried, refundWritten } from './refunds.ts'

export function createFaults(desk: Desk): GatewayFaults {
  const creating = { 'forgetful-duplicates': forgetting(gatewayId, desk) }
  return faultsOf({
    'payments.create': { ...paymentWritten(desk), ...creating },
    'payments.confirm': paymentWritten(desk),
    'payments.query': paymentQueried(desk),
    'refunds.create': { ...refundWritten(desk), ...creating },
    'refunds.query': refundQueried(desk),
  })
}
