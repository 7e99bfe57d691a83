import type { CallDescription } from '../receive.ts'
import { addDeposit } from './add-deposit.ts'
import { addPayout } from './add-payout.ts'
import { checkOrder } from './check-order.ts'
import { queryBalance } from './query-balance.ts'
import { queryDeposit } from './query-deposit.ts'
import { queryPayout } from './query-payout.ts'

/** @source "MMK interface", "COP interface", "Recharge inquiry", "Payout order query", "Merchant balance inquiry" */
export const calls: readonly CallDescription[] = [
  addDeposit,
  addPayout,
  checkOrder,
  queryDeposit,
  queryPayout,
  queryBalance,
]
