import type { GatewayFaults } from '../../gateway.ts'
import { forgetting } from '../../spoil.ts'
import { faultsOf } from '../../spoil-tables.ts'
import { type Desk, gatewayId } from '../desk.ts'
import { balanceQuery, checkOrder, deposit, payout } from './calls.ts'
import { depositQuery, payoutQuery } from './queries.ts'

export function createFaults(desk: Desk): GatewayFaults {
  const forgetful = { 'forgetful-duplicates': forgetting(gatewayId, desk) }
  return faultsOf({
    'payments.create': { ...deposit, ...forgetful },
    'payouts.create': { ...payout, ...forgetful },
    'payments.submitReference': checkOrder,
    'payments.query': depositQuery(desk),
    'payouts.query': payoutQuery(desk),
    'balances.query': balanceQuery(desk),
  })
}
