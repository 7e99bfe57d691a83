import type { CallDescription } from '../receive.ts'
import { apply } from './apply.ts'
import { query } from './query.ts'
import { queryRefund } from './query-refund.ts'
import { refund } from './refund.ts'
import { verify } from './verify.ts'

/** @source "MPAY Apply", "MPAY Verify", "Payment result query", "Refund apply", "Refund query" */
export const calls: readonly CallDescription[] = [apply, verify, query, refund, queryRefund]
