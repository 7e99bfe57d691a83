import { cardPayment, confirmation, connected, type Overrides, offline, order } from './account.ts'
import { fieldsOf } from './fixtures.ts'
import type { Answer } from './gateway.ts'
import { gatewayKeys } from './keys.ts'
import { type Message, signed } from './wire.ts'

/** A test by the words of the README. */
export type Quirks = Readonly<Record<string, () => unknown>>

export const createOf = async (given: Answer, overrides: Overrides = {}) => {
  const { mpay, gateway } = await connected(overrides)
  gateway.answers(given)
  return mpay.payments.create(cardPayment)
}

export const confirmOf = async (...given: readonly Answer[]) => {
  const { mpay, gateway } = await connected()
  gateway.answers(...given)
  return mpay.payments.confirm(confirmation)
}

export const queryOf = async (given: Answer) => {
  const { mpay, gateway } = await connected()
  gateway.answers(given)
  return mpay.payments.query({ orderId: order.orderId, orderedAt: order.orderedAt })
}

export const news = (change: Message = {}, unsigned: readonly string[] = []) => ({
  method: 'POST',
  url: '/notify',
  body: JSON.stringify(
    signed(
      { ...fieldsOf('notifications.payment.everything'), ...change },
      gatewayKeys.privateKey,
      unsigned,
    ),
  ),
})

export const eventOf = async (message: ReturnType<typeof news>, overrides: Overrides = {}) =>
  (await offline(overrides).notifications.receive(message)).event

export const reasonOf = (message: ReturnType<typeof news>, overrides: Overrides = {}) =>
  eventOf(message, overrides).then(
    () => 'accepted',
    error => error.reason,
  )

export const revealed = (name: string, input: object) =>
  offline().preview(name, input, { reveal: true }).fields
