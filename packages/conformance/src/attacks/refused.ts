import { inspect } from 'node:util'
import { expect } from 'vitest'
import { rejection } from '../expectations.ts'
import { type Counter, type Desk, expectRefused } from '../notifications/desk.ts'
import { toRaw, toRequest } from '../notifications/message.ts'
import { openShop } from '../notifications/shop.ts'

import type { Hostile, Material } from './attack-class.ts'
import { signaturesOf, signedFields } from './attack-class.ts'

const requestOf = ({ message, headers = {} }: Hostile): Request => {
  const request = toRequest(message)
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
  return request
}

/**
 * Neither a marker nor a signature that the gateway made stands in what is printed. Fewer ways to
 * print than `expectSilent` has: this one looks at thousands of refusals.
 */
const expectQuiet = (material: Material, value: unknown) => {
  const text = `${inspect(value, { depth: 9, maxArrayLength: null })}${JSON.stringify(value)}`
  const lower = text.toLowerCase()
  for (const mark of material.fixtures.marks.all) {
    if (lower.includes(mark.toLowerCase())) expect.fail(`prints a marker: ${text}`)
  }
  const fields = signedFields(material)
  for (const name of signaturesOf(material)) expect(text).not.toContain(fields[name])
}

/** Refused by `receive`, however the server hands the message over. */
export const refusedByReceive = async (material: Material, counter: Counter, one: Hostile) => {
  const forms = one.headers === undefined ? [toRaw(one.message)] : []
  for (const form of [requestOf(one), ...forms]) {
    const error = await rejection(counter.notifications.receive(form))
    expect(error.name, one.name).toBe('SignatureError')
    expectQuiet(material, error)
  }
}

/** Refused by the handler: nobody is asked, nothing is kept, and the reply is a refusal. */
export const refusedByHandler = async (
  desk: Desk,
  material: Material,
  counter: Counter,
  one: Hostile,
) => {
  const shop = openShop(material.genuine.order)
  const response = await counter.notifications.handler(shop)(requestOf(one))
  const { asked, stored, quarantined } = shop
  const untouched = { asked: [], stored: [], quarantined: [] }
  expect({ asked, stored, quarantined }, one.name).toEqual(untouched)
  expectQuiet(material, [...response.headers])
  expect([...response.headers.keys()]).toEqual(['content-type'])
  await expectRefused(desk, response)
}

/** Refusing asked nothing of the gateway, and told the log as little. */
export const expectCalm = (material: Material, { gateway, events }: Counter) => {
  expect(gateway.requests).toEqual([])
  expect(events.length).toBeGreaterThan(0)
  for (const { event } of events) expect(event).toBe('notification')
  expectQuiet(material, events)
}
