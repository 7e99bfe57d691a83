import type { NextAction, PaymentProvider } from '@pay/core'
import type { ActionView, NextStep } from '../../shared/api.ts'
import type { StoredOrder } from '../merchant/orders.ts'
import { valuesOfOrder } from './drafts.ts'
import { operationOf, partsOf } from './operations.ts'
import { actionIn, isStepRefused } from './results.ts'

/** The call that each next action ends in, by the group of the call that asked for it. */
const continuedBy: Readonly<Record<string, Partial<Record<NextAction['type'], string>>>> = {
  payments: { transfer: 'payments.submitReference', sms: 'payments.confirm' },
  cards: { sms: 'cards.confirmBind' },
}

/** What the payer's next action ends in. A step that was refused can be taken again. */
const continuing = (called: string, result: unknown): string | undefined => {
  const action = actionIn(result)
  if (action !== null) return continuedBy[partsOf(called).group]?.[action.type]
  return isStepRefused(result) ? called : undefined
}

const step = (
  provider: PaymentProvider,
  name: string | null | undefined,
  purpose: NextStep['purpose'],
  order: StoredOrder,
): NextStep[] => {
  const operation = name ? operationOf(provider, name) : undefined
  if (operation === undefined) return []
  const values = valuesOfOrder(operation.fields, order)
  return [{ operation: operation.name, title: operation.title, purpose, values }]
}

/** What can be done after a call: what its next action asks for, and the query that settles it. */
export const nextSteps = (
  provider: PaymentProvider,
  called: string,
  result: unknown,
  order: StoredOrder | undefined,
): NextStep[] => {
  if (order === undefined) return []
  return [
    ...step(provider, continuing(called, result), 'continue', order),
    ...step(provider, operationOf(provider, called)?.settledBy, 'ask', order),
  ]
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
