import type { CallDescription } from '../receive.ts'
import { apply } from './apply.ts'
import { bind } from './bind.ts'
import { confirmBind } from './confirm-bind.ts'
import { listCards } from './list-cards.ts'
import { query } from './query.ts'
import { queryRefund } from './query-refund.ts'
import { refund } from './refund.ts'
import { unbind } from './unbind.ts'
import { verify } from './verify.ts'

/** @source "MPAY Apply" and the pages beside it, "Refund", "Card bind" */
export const calls: readonly CallDescription[] = [
  ...[apply, verify, query],
  ...[refund, queryRefund],
  ...[bind, confirmBind, listCards, unbind],
]
