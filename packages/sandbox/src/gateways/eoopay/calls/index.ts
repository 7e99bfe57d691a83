import type { CallDescription } from '../receive.ts'
import type { GatewaySettings } from '../settings.ts'
import { addDeposit } from './add-deposit.ts'
import { addPayout } from './add-payout.ts'
import { checkOrder } from './check-order.ts'
import { queryBalance } from './query-balance.ts'
import { queryDeposit } from './query-deposit.ts'
import { queryPayout } from './query-payout.ts'

/** @source the family's console page and public server code */
const classicPaths: Readonly<Record<string, string>> = {
  [addPayout.name]: '/Payment_Dfpay_add.html',
  [queryPayout.name]: '/Payment_Dfpay_query.html',
}

/** @source "MMK interface", "COP interface", "Recharge inquiry", "Payout order query", "Merchant balance inquiry" */
const calls: readonly CallDescription[] = [
  addDeposit,
  addPayout,
  checkOrder,
  queryDeposit,
  queryPayout,
  queryBalance,
]

/** The calls, under the paths that the settings give them. */
export const callsOf = ({
  payoutCalls,
}: Pick<GatewaySettings, 'payoutCalls'>): readonly CallDescription[] =>
  payoutCalls === 'documented'
    ? calls
    : calls.map(call => ({ ...call, path: classicPaths[call.name] ?? call.path }))
