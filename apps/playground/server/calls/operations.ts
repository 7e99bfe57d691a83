import type { OperationDescription, PayEvent, PaymentProvider } from '@pay/core'

/** The two halves of an operation's name. */
export const partsOf = (name: string): { readonly group: string; readonly verb: string } => {
  const [group = '', verb = ''] = name.split('.')
  return { group, verb }
}

/** What a merchant keeps a row of: what notifications speak of, and cards that were bound. */
export type OrderKind = PayEvent['kind'] | 'binding'

const kinds: Readonly<Record<string, OrderKind>> = {
  payments: 'payment',
  payouts: 'payout',
  refunds: 'refund',
  cards: 'binding',
}

/** What kind of order an operation speaks of; `null` for balances and the like. */
export const orderKindOf = (name: string): OrderKind | null => kinds[partsOf(name).group] ?? null

const opening = new Set(['create', 'form', 'bind'])

/** The kind of order that a merchant stores before this call; `null` for every other call. */
export const storedKindOf = (name: string): OrderKind | null =>
  opening.has(partsOf(name).verb) ? orderKindOf(name) : null

const opensRefund = (name: string): boolean => storedKindOf(name) === 'refund'

/** Whether the call needs an order number that was never used. */
export const takesNewOrderId = (name: string): boolean =>
  partsOf(name).verb === 'unbind' || (storedKindOf(name) !== null && !opensRefund(name))

/** The kind of order that has to be there already for this call to make sense. */
export const priorKindOf = (name: string): OrderKind | null => {
  if (opensRefund(name)) return 'payment'
  return storedKindOf(name) === null ? orderKindOf(name) : null
}

/** The description of a call that a provider has. */
export const operationOf = (
  provider: PaymentProvider,
  name: string,
): OperationDescription | undefined => provider.operations.find(one => one.name === name)

/**
 * Makes a described call by its name. The contract's types know the calls of all providers; this
 * one knows only that every operation is a function of its group.
 */
export const invoke = async (
  provider: PaymentProvider,
  name: string,
  input: unknown,
): Promise<unknown> => {
  const { group, verb } = partsOf(name)
  const calls: unknown = Reflect.get(provider, group)
  const call: unknown = typeof calls === 'object' && calls !== null && Reflect.get(calls, verb)
  if (typeof call !== 'function')
    throw new TypeError(`${provider.id} describes ${name} but lacks it`)
  return Reflect.apply(call, calls, [input])
}
