import type { HandlerOptions, Notifications } from '@pay/core'
import { expect } from 'vitest'
import type { GenuineNotification, NotificationFixtures } from '../fixtures/notifications.ts'
import { openRig, type Rig } from '../rig.ts'
import type { Overrides, Subject } from '../subject.ts'
import { answer } from '../wire/behaviours.ts'
import { type Message, messageOf, toRequest } from './message.ts'

/** A subject whose fixtures speak of notifications. */
export interface Desk {
  readonly subject: Subject
  readonly fixtures: NotificationFixtures
}

/** The receiving side of a provider, and the gateway that confirms what has to be confirmed. */
export interface Counter extends Rig {
  readonly notifications: Notifications
}

export const notificationsOf = ({ provider }: Rig): Notifications =>
  provider.notifications ?? expect.fail('the provider has no notifications')

export const openCounter = async (
  { subject }: Desk,
  genuine: GenuineNotification,
  overrides: Overrides = {},
): Promise<Counter> => {
  const rig = await openRig(subject, overrides)
  const { confirmedBy } = genuine
  if (confirmedBy !== undefined) rig.gateway.always(answer(confirmedBy.body))
  return { ...rig, notifications: notificationsOf(rig) }
}

export const genuineMessage = ({ fixtures }: Desk, { as, fields }: GenuineNotification): Message =>
  messageOf(as, fixtures.sign(fields))

export const genuineRequest = (desk: Desk, genuine: GenuineNotification): Request =>
  toRequest(genuineMessage(desk, genuine))

/** What the handler replies to a genuine message. */
export const handle = async (desk: Desk, genuine: GenuineNotification, options: HandlerOptions) => {
  const { notifications } = await openCounter(desk, genuine)
  return notifications.handler(options)(genuineRequest(desk, genuine))
}

/** The reply is word for word the one that the gateway takes for a yes. */
export const expectAccepted = async ({ fixtures }: Desk, response: Response): Promise<void> => {
  const { status, contentType, body } = fixtures.accept
  expect(await response.text()).toBe(body)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe(contentType)
}

/** The reply is a refusal that no gateway can take for a yes. */
export const expectRefused = async ({ fixtures }: Desk, response: Response): Promise<void> => {
  const body = await response.text()
  expect(body).toBe(fixtures.refuse.body)
  for (const word of ['ok', 'success', fixtures.acceptWord.toLowerCase()]) {
    expect(body.toLowerCase()).not.toContain(word)
  }
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.headers.get('content-type')).toBe(fixtures.refuse.contentType)
}
