import type { Order } from '../../../../records.ts'

/** 0 unpaid, 1 paid, 2 refunded, wholly or in part. @source observed */
export function statusOf({ paid, details }: Order): number {
  if (details.refunded !== undefined) return 2
  return paid === null ? 0 : 1
}
