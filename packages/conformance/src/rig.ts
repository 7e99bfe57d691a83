import type { CallOptions, LogEvent, PaymentProvider, ResultBase } from '@pay/core'
import { onTestFinished } from 'vitest'
import { fixed, type Overrides, type Subject } from './subject.ts'
import { type Gateway, openGateway } from './wire/gateway.ts'

/** A call of a provider, found by its operation's name. */
export type Call = (input: unknown, options?: CallOptions) => Promise<ResultBase>

/** @throws {TypeError} when the provider describes an operation that it does not have. */
export const callOf = (provider: PaymentProvider, name: string): Call => {
  const [group = '', verb = ''] = name.split('.')
  const calls: unknown = Reflect.get(provider, group)
  const call: unknown = typeof calls === 'object' && calls !== null && Reflect.get(calls, verb)
  if (typeof call !== 'function') throw new TypeError(`there is no ${name}`)
  return async (input, options) => call.call(calls, input, options)
}

/** A provider and the gateway it talks to, for one test. */
export interface Rig {
  readonly gateway: Gateway
  readonly provider: PaymentProvider
  readonly events: readonly LogEvent[]
  call(name: string): Call
}

/** Opens a gateway for the running test and connects a provider to it. */
export const openRig = async (subject: Subject, overrides: Overrides = {}): Promise<Rig> => {
  const gateway = await openGateway()
  onTestFinished(() => gateway.close())
  const events: LogEvent[] = []
  const log = (event: LogEvent) => events.push(event)
  const settings = subject.settings(gateway.url, { ...fixed, log, ...overrides })
  const provider = subject.create(settings)
  return { gateway, provider, events, call: name => callOf(provider, name) }
}

/** The path under which a call reaches the gateway. */
export const pathOf = (rig: Rig, name: string, input: unknown): string =>
  new URL(rig.provider.preview(name, input).url).pathname
