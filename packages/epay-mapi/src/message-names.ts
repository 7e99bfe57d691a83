import { boundaryOf } from '@pay/core/provider'

/**
 * The fields of a notification and of a browser return.
 *
 * @source the family's page "payment result"; `ext` promised by the interface document, `param` its
 *   name at other gateways of the family; the five before `sign` from servers and documents of those (SOURCES.md)
 */
export const messageNames = [
  'pid',
  'trade_no',
  'out_trade_no',
  'type',
  'name',
  'money',
  'trade_status',
  'ext',
  'param',
  'api_trade_no',
  'buyer',
  'addtime',
  'endtime',
  'timestamp',
  'sign',
  'sign_type',
] as const

const reserved = new Set<string>(messageNames)

/** Whether a value hides the beginning of a field. */
export const hidesField = boundaryOf(messageNames)

/** The query keys of an address, whatever stands before them. */
export const queryKeysOf = (address: string): string[] =>
  address
    .split(/[?&#]/)
    .slice(1)
    .flatMap(pair => [...new URLSearchParams(pair).keys()])

/** Whether an address has a query key that a message carries, too: such a message would say it twice. */
export const shadowsField = (address: string): boolean =>
  queryKeysOf(address).some(key => reserved.has(key.toLowerCase()))
