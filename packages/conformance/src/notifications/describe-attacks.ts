import type { BrowserReturns } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { rejection } from '../expectations.ts'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { expectSilent } from '../printed.ts'
import { attacks } from './attacks/all.ts'
import type { Hostile } from './attacks/attack.ts'
import { type Counter, type Desk, expectRefused, openCounter } from './desk.ts'
import { toRaw, toRequest } from './message.ts'
import { openShop } from './shop.ts'

/** Nobody is asked, nothing is kept, nothing is told. */
const refusedByHandler = async (
  desk: Desk,
  counter: Counter,
  genuine: GenuineNotification,
  [name, message]: Hostile,
) => {
  const shop = openShop(genuine.order)
  const response = await counter.notifications.handler(shop)(toRequest(message))
  const { asked, stored, quarantined } = shop
  expect({ asked, stored, quarantined }, name).toEqual({ asked: [], stored: [], quarantined: [] })
  await expectRefused(desk, response)
}

const refusedByReceive = async (desk: Desk, counter: Counter, [name, message]: Hostile) => {
  for (const form of [toRequest(message), toRaw(message)]) {
    const error = await rejection(counter.notifications.receive(form))
    expect(error.name, name).toBe('SignatureError')
    expectSilent(desk.subject.fixtures.marks, { [name]: error })
    for (const value of Object.values(desk.fixtures.genuine[0].fields)) {
      if (value.length > 5) expect(JSON.stringify(error), name).not.toContain(value)
    }
  }
}

const refusedAsReturn = async ({ provider }: Counter, [name, message]: Hostile) => {
  const returns: unknown = Reflect.get(provider, 'returns')
  if (typeof returns !== 'object' || returns === null) return // not every gateway has them
  const { read } = returns as BrowserReturns // the group of that name
  const error = await rejection(read(toRequest(message)))
  expect(error.name, name).toBe('SignatureError')
}

/** Each class of forgery, through the handler, through `receive`, and as a payer's return. */
export const describeAttacks = (desk: Desk, genuine: GenuineNotification): void => {
  describe('that was tampered with', () => {
    for (const { name, make } of attacks) {
      const { otherAccount } = desk.subject.fixtures
      const hostile = make({ genuine, fixtures: desk.fixtures, otherAccount })
      if (hostile.length === 0) continue

      it(`is refused: ${name}`, async () => {
        const counter = await openCounter(desk, genuine)
        for (const one of hostile) {
          await refusedByHandler(desk, counter, genuine, one)
          await refusedByReceive(desk, counter, one)
          await refusedAsReturn(counter, one)
        }
        expect(counter.gateway.requests, 'nothing is asked before a signature fits').toEqual([])
        expectSilent(desk.subject.fixtures.marks, { events: counter.events })
      })
    }
  })
}
