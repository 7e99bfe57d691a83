import type { Order } from '../../records.ts'

/** What every dialect tells of a paid order. @source the family's page "payment result" */
export const toldFields = (
  { merchant, providerId, orderId }: Order,
  told: { readonly type: string; readonly name: string; readonly money: string },
): Readonly<Record<string, string>> => ({
  pid: merchant,
  trade_no: providerId,
  out_trade_no: orderId,
  ...{ type: told.type, name: told.name, money: told.money },
  trade_status: 'TRADE_SUCCESS',
})
