import type { OperationDescription, PayEvent, PaymentProvider } from '@pay/core'

/** The two halves of an operation's name. */
export const partsOf = (name: string): { readonly group: string; readonly verb: string } => {
  const [group = '', verb = ''] = name.split('.')
  return { group, verb }
}

const kinds: Readonly<Record<string, PayEvent['kind']>> = {
  payments: 'payment',
  payouts: 'payout',
  refunds: 'refund',
}

/** What kind of order an operation speaks of; `null` for cards, balances and the like. */
export const orderKindOf = (name: string): PayEvent['kind'] | null =>
  kinds[partsOf(name).group] ?? null

const opening = new Set(['create', 'form'])

/** The kind of order that a merchant stores before this call; `null` for every other call. */
export const storedKindOf = (name: string): PayEvent['kind'] | null =>
  opening.has(partsOf(name).verb) ? orderKindOf(name) : null

/** Whether the call needs an order number that was never used. */
export const takesNewOrderId = (name: string): boolean => {
  const kind = storedKindOf(name)
  return kind === 'payment' || kind === 'payout'
}

/** The kind of order that has to be there already for this call to make sense. */
export const priorKindOf = (name: string): PayEvent['kind'] | null => {
  if (takesNewOrderId(name)) return null
  return storedKindOf(name) === 'refund' ? 'payment' : orderKindOf(name)
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
