import { isSecret, type Money, type NextAction, type Secret, type Ticket } from '@pay/core'

/** Results of any call of any provider, looked at from outside. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isMoney = (value: unknown): value is Money =>
  isObject(value) && typeof value.value === 'string' && typeof value.currency === 'string'

const actionTypes = new Set(['redirect', 'form', 'qr', 'deeplink', 'transfer', 'sms', 'html'])

const isAction = (value: unknown): value is NextAction =>
  isObject(value) && actionTypes.has(`${value.type}`)

/** The next action in a result, or the result itself where a call returns nothing else. */
export const actionIn = (result: unknown): NextAction | null => {
  if (isAction(result)) return result
  return isObject(result) && isAction(result.nextAction) ? result.nextAction : null
}

/** The result's own word, or ours where a call returns no result of an order. */
export const statusOf = (result: unknown): string => {
  if (isObject(result) && typeof result.status === 'string') return result.status
  return actionIn(result) === result ? 'signed' : 'done'
}

/** Whether only this step was refused, and the order is still open. */
export const isStepRefused = (result: unknown): boolean =>
  isObject(result) && result.status === 'pending' && isObject(result.refused)

/** What the payer really has to pay, where the gateway changed it. */
export const payableIn = (result: unknown): Money | null =>
  isObject(result) && isMoney(result.payable) ? result.payable : null

/** What a later step needs of a result and no browser may have, by the name of its field. */
export const secretsOf = (result: unknown): Readonly<Record<string, Secret<string>>> => {
  const action = actionIn(result)
  const agreement: unknown = isObject(result) ? result.agreement : undefined
  return {
    ...(action?.type === 'sms' && { token: action.token }),
    ...(isSecret(agreement) && { agreement: agreement as Secret<string> }), // agreements are texts
  }
}

/** What settles an unknown result later. */
export const ticketIn = (result: unknown): Ticket | null =>
  // the contract puts a ticket, and nothing else, under this name of this status
  isObject(result) && result.status === 'unknown' ? (result.ticket as Ticket) : null
