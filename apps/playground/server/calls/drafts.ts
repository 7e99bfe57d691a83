import { randomInt } from 'node:crypto'
import type { FieldDescription, OperationDescription } from '@pay/core'
import type { Draft, Values } from '../../shared/api.ts'
import type { StoredOrder } from '../merchant/orders.ts'
import { valuesOf } from './inputs.ts'
import { takesNewOrderId } from './operations.ts'

/** What a draft needs to know of the place it is made in. */
export interface Place {
  /** Where the provider's notifications and returning payers arrive. */
  readonly notifyUrl: string
  readonly returnUrl: string
  readonly newOrderId: () => string
  readonly now: () => Date
  /** The order that a later step would most likely speak of; `undefined` for a first step. */
  readonly latest: StoredOrder | undefined
}

/** What a later step can take over from an order. */
export const valuesOfOrder = (fields: readonly FieldDescription[], order: StoredOrder): Values => {
  const known: Values = { ...order.values, at: order.at, ...order.handles }
  const open = fields.filter(({ path }) => Object.hasOwn(known, path))
  return Object.fromEntries(open.map(({ path }) => [path, known[path] ?? '']))
}

/** The values that only this place can know, whatever the operation. */
const localValue = (
  { path, kind }: FieldDescription,
  { name }: OperationDescription,
  { notifyUrl, returnUrl, newOrderId, now }: Place,
): string | undefined => {
  if (kind === 'url') return path === 'notifyUrl' ? notifyUrl : returnUrl
  if (path === 'refundId' && name === 'refunds.create') return newOrderId()
  if (!takesNewOrderId(name)) return undefined
  if (kind === 'time') return now().toISOString()
  return path === 'orderId' ? newOrderId() : undefined
}

/**
 * What a form begins with: a new order number, the playground's own addresses, and for a later step
 * the newest order. An example puts the operation's own example beneath them.
 */
export const draftOf = (
  operation: OperationDescription,
  place: Place,
  variants: Draft['examples'] = [],
): Draft => {
  const { fields, example } = operation
  const known = place.latest ? valuesOfOrder(fields, place.latest) : {}
  const local = fields.map(field => [field.path, localValue(field, operation, place)] as const)
  const defaults: Values = {
    ...known,
    ...Object.fromEntries(local.flatMap(([path, value]) => (value ? [[path, value]] : []))),
  }
  const plain = { ...valuesOf(fields, example), ...defaults }
  const examples = variants.map(({ title, values }) => ({ title, values: { ...plain, ...values } }))
  return { defaults, examples: [{ title: 'example', values: plain }, ...examples] }
}

const letters = 5

/** Order numbers that are short, and differ from those of any other playground: chance, then a counter. */
export const createOrderIds = () => {
  const start = randomInt(36 ** letters)
    .toString(36)
    .padStart(letters, '0')
    .toUpperCase()
  let count = 0
  return (): string => `T${start}${String(++count).padStart(3, '0')}`
}
