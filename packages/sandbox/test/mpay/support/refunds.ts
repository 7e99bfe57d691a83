import type { Order, Sandbox } from '../../../src/index.ts'
import { type Changes, without } from './fields.ts'
import { ask, type Fields, merchantId, pay, signed } from './merchant.ts'

export const refundPaths = { refund: '/refund.htm', query: '/refundquery.htm' } as const

export const refundFields: Fields = {
  oid_partner: merchantId,
  no_refund: 'R0000000001',
  dt_refund: '20240806101112',
  money_refund: '55.40',
  no_order: 'M0000000001',
  dt_order: '20240805035739',
  notify_url: 'https://shop.example/notify/mpay/refunds',
}

/** Asks for a refund with these changes; a field that is `undefined` is left out. */
export const refund = (
  sandbox: Sandbox,
  changes: Changes = {},
  how: Parameters<typeof signed>[1] = {},
): Promise<Fields> =>
  ask(sandbox, refundPaths.refund, signed(without({ ...refundFields, ...changes }), how))

export const refundQuestion: Fields = {
  oid_partner: merchantId,
  no_refund: 'R0000000001',
  dt_refund: '20240806101112',
}

export const queryRefund = (sandbox: Sandbox, fields: Fields = refundQuestion): Promise<Fields> =>
  ask(sandbox, refundPaths.query, signed(fields))

/** Pays a payment and asks for its money back. */
export async function payAndRefund(sandbox: Sandbox, changes: Changes = {}): Promise<Fields> {
  await pay(sandbox, changes.no_order === undefined ? {} : { no_order: changes.no_order })
  return refund(sandbox, changes)
}

/** The newest of a kind; fails the test when there is none. */
export function lastOf(sandbox: Sandbox, kind: Order['kind']): Order {
  const order = sandbox.orders.findLast(candidate => candidate.kind === kind)
  if (!order) throw new Error(`there is no ${kind}`)
  return order
}
