import type { FailureReason } from '@pay/core'

/**
 * How a query of the family says that it knows no such order.
 *
 * @source the family's public server code; EOOPAY's own wording is unknown
 */
export const notFoundTexts: readonly string[] = ['不存在的交易订单', '交易不存在']

/**
 * Words of the family's refusals. No list is complete, and no code is documented at all, so a
 * reason helps a reader and decides nothing.
 *
 * @source the family's public server code
 */
const reasons: readonly (readonly [RegExp, FailureReason])[] = [
  [/余额不足|insufficient|balance/i, 'insufficient-balance'],
  [/限额|最低|最大|额度|次数|limit/i, 'limit'],
  [/签名|sign/i, 'credentials'],
  [/IP|报备|未开启|not allowed/i, 'not-allowed'],
  [/通道|时间|维护|maintenance|channel/i, 'maintenance'],
  [/商户|merchant/i, 'credentials'],
  [/不能为空|错误|不对|missing|invalid|required/i, 'bad-request'],
]

export const reasonOf = (message: string | undefined): FailureReason =>
  reasons.find(([pattern]) => pattern.test(message ?? ''))?.[1] ?? 'other'

/** Whether a refusal says that the order exists already. */
export const saysDuplicate = (message: string | undefined): boolean =>
  /重复|已存在|duplicate|already exist|repeat/i.test(message ?? '')
