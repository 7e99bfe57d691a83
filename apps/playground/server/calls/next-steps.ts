import type { NextAction, PaymentProvider } from '@pay/core'
import type { ActionView, NextStep, Values } from '../../shared/api.ts'
import type { StoredOrder } from '../merchant/orders.ts'
import { valuesOfOrder } from './drafts.ts'
import type { Kept } from './kept.ts'
import { operationOf } from './operations.ts'

/** The call that each next action ends in, by the contract's own words. */
const continuedBy: Partial<Record<NextAction['type'], string>> = {
  transfer: 'payments.submitReference',
  sms: 'payments.confirm',
}

const step = (
  provider: PaymentProvider,
  name: string | null | undefined,
  purpose: NextStep['purpose'],
  order: StoredOrder,
  more: Values = {},
): NextStep[] => {
  const operation = name ? operationOf(provider, name) : undefined
  if (operation === undefined) return []
  const values = { ...valuesOfOrder(operation.fields, order), ...more }
  return [{ operation: operation.name, title: operation.title, purpose, values }]
}

/** What can be done after a call: what its next action asks for, and the query that settles it. */
export const nextSteps = (
  provider: PaymentProvider,
  called: string,
  action: NextAction | null,
  order: StoredOrder | undefined,
  kept: Kept,
): NextStep[] => {
  if (order === undefined) return []
  const token: Values = action?.type === 'sms' ? { token: kept.keep(action.token.reveal()) } : {}
  return [
    ...step(provider, action && continuedBy[action.type], 'continue', order, token),
    ...step(provider, operationOf(provider, called)?.settledBy, 'ask', order),
  ]
}

const actionTypes = new Set(['redirect', 'form', 'qr', 'deeplink', 'transfer', 'sms', 'html'])

const isAction = (value: unknown): value is NextAction =>
  typeof value === 'object' && value !== null && 'type' in value && actionTypes.has(`${value.type}`)

/** The next action in a result, or the result itself where a call returns nothing else. */
export const actionIn = (result: unknown): NextAction | null => {
  if (isAction(result)) return result
  const inner: unknown =
    typeof result === 'object' && result !== null && 'nextAction' in result && result.nextAction
  return isAction(inner) ? inner : null
}

/** A next action as a browser may have it. `publish` gives a document an address of its own. */
export const viewOf = (
  action: NextAction | null,
  publish: (document: string) => string,
): ActionView | null => {
  if (action?.type === 'html') return { type: 'html', url: publish(action.document) }
  if (action?.type !== 'sms') return action
  return { type: 'sms', expiresAt: action.expiresAt?.toISOString() ?? null }
}
