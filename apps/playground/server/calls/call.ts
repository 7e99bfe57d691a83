import type { OperationDescription, Ticket } from '@pay/core'
import type { SentForm, Values } from '../../shared/api.ts'
import type { StoredOrder } from '../merchant/orders.ts'
import type { Connected } from '../workbench.ts'
import { orderKindOf, storedKindOf } from './operations.ts'

/** A call of a provider, with the form as it was filled. */
export interface FormCall {
  readonly connected: Connected
  readonly operation: OperationDescription
  readonly form: SentForm
}

/** A call whose form was right: the ticket says what it speaks of. */
export interface Call extends FormCall {
  readonly ticket: Ticket
  /** The form with every handle replaced by what it stands for. */
  readonly sent: Values
}

/** The name of the order that a call speaks of; `null` for balances and the like. */
export const nameOf = ({ connected, operation, ticket }: Call) => {
  const kind = orderKindOf(operation.name)
  const id = (kind === 'refund' && ticket.refundId) || ticket.orderId
  return kind === null ? null : { provider: connected.provider.id, kind, id }
}

/** A few digits are found in anything: a check number, a month. */
const isTelling = (text: string): boolean => text.length > 1 && !/^\d{1,5}$/.test(text)

/** What was sent in fields that nobody else may read. */
export const personalIn = ({ operation, sent }: Call): readonly string[] =>
  operation.fields.flatMap(({ path, sensitive }) => {
    const text = sent[path] ?? ''
    return sensitive && isTelling(text) ? [text] : []
  })

const publicIn = ({ operation, form }: Call): Values =>
  Object.fromEntries(
    operation.fields.flatMap(({ path, sensitive }) => {
      const text = form.values[path]
      return sensitive || text === undefined ? [] : [[path, text]]
    }),
  )

/** The order as the merchant stores it before the call; `null` for a call that opens none. */
export const orderOf = (call: Call): StoredOrder | null => {
  const name = nameOf(call)
  const { account, amount = null, orderedAt = null, at } = call.ticket
  if (name === null || storedKindOf(call.operation.name) === null) return null
  return {
    ...{ ...name, account, amount, orderedAt, at },
    ...{ values: publicIn(call), personal: personalIn(call), handles: {} },
    ...{ payable: null, status: 'sent' },
  }
}
