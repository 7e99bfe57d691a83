import { fromCents, toCents } from '../money.ts'
import type { Answer, GatewayContext, Spoil, SpoiltCall } from './gateway.ts'

export type Value = Readonly<Record<string, unknown>>
export type Change = (value: Value, call: SpoiltCall) => Value

/** Does what is asked, and changes what a yes says. A refusal and a page stay as they are. */
export const saying =
  (change: Change): Spoil =>
  call => {
    const answer = call.answer()
    if (!answer.accepted || answer.content.kind !== 'json') return answer
    const value = change(answer.content.value, call)
    return value === answer.content.value
      ? answer
      : { ...answer, content: { ...answer.content, value } }
  }

/** Changes the first answer one way and later ones another. */
export const firstThen =
  (first: Change, later: Change): Change =>
  (value, call) =>
    (call.times === 0 ? first : later)(value, call)

/** Puts some fields in the place of others. */
export const withFields =
  (fields: Value): Change =>
  value => ({ ...value, ...fields })

const twoHoursMs = 2 * 60 * 60 * 1000

/** For one call, numbers that were taken long ago are free. */
export const forgetting =
  (gateway: string, { orders, schedule }: Pick<GatewayContext, 'orders' | 'schedule'>): Spoil =>
  call => {
    const before = new Date(schedule.now() - twoHoursMs)
    const remember = orders.forget({ gateway, orderId: call.orderId ?? '' }, before)
    try {
      const answer = call.answer()
      return remember ? { ...answer } : answer
    } finally {
      remember?.()
    }
  }

/** Another amount than the right one: twice as much. */
export const doubled = (amount: unknown): string => fromCents(toCents(String(amount)) * 2n)

/** The first time as a gateway answers what it does not find, later as it is. */
export const notFoundFirst =
  (notFound: (call: SpoiltCall) => Answer): Spoil =>
  call =>
    call.times === 0 ? notFound(call) : call.answer()
