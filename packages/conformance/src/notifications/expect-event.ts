import type { PayEvent } from '@pay/core'
import { expect } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import type { Desk } from './desk.ts'

/** The event of a genuine message: what the fixtures say of it, and nothing that was not signed. */
export const expectEvent = ({ subject }: Desk, genuine: GenuineNotification, event?: PayEvent) => {
  expect(event).toMatchObject({
    ...genuine.becomes,
    account: subject.fixtures.settings.merchantId,
    key: expect.stringMatching(/.{8}/),
    raw: expect.any(Object),
    evidence: { source: expect.any(String), signed: expect.any(Boolean) },
  })
  for (const name of genuine.unsigned ?? []) expect(event?.raw[name]).toBeUndefined()
}
