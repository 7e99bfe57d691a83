import type { Notifications, PayEvent } from '../contract/notification.ts'
import type { Connection } from '../request/connection.ts'
import { createHandler, toResponse } from './handler.ts'
import { receiveEvent } from './receive.ts'
import type { NotificationRule } from './rule.ts'

/** Connects a provider's notification rule to one merchant account. */
export const createReceiver = <E extends PayEvent>(
  connection: Connection,
  rule: NotificationRule<E>,
): Notifications<E> => ({
  async receive(message) {
    const event = await receiveEvent(connection, rule, message)
    return { event, ack: () => toResponse(rule.acks.accept) }
  },
  handler: options => createHandler(connection, rule, options),
  acks: rule.acks,
})
