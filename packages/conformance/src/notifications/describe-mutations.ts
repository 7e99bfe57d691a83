import type { PayEvent } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { type Desk, genuineMessage, openCounter } from './desk.ts'
import { encode, messageAround, toRaw } from './message.ts'

const rounds = 300

/** A small generator of numbers, so that a run can be repeated: the same seed, the same mutations. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

type Mutate = (text: string, number: (below: number) => number) => string

const characters = 'aZ09%&=+[]{}":,\\\u0000\u00e9 '

const mutations: readonly Mutate[] = [
  (text, number) => {
    const at = number(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
  (text, number) => {
    const at = number(text.length)
    return text.slice(0, at) + characters.charAt(number(characters.length)) + text.slice(at)
  },
  (text, number) => {
    const at = number(text.length)
    return text.slice(0, at) + characters.charAt(number(characters.length)) + text.slice(at + 1)
  },
  (text, number) => text.slice(0, number(text.length)),
  (text, number) => text.slice(number(text.length)) + text,
]

/** What an event says, and the fields it was read from; as JSON, since secrets equal nothing but themselves. */
const meaning = ({ raw, hints, evidence, ...said }: PayEvent) => ({
  said: JSON.stringify(said),
  fields: { ...raw },
})

/** Mutated messages: none means anything else than the genuine one, none makes the receiver stumble. */
export const describeMutations = (desk: Desk, genuine: GenuineNotification): void => {
  describe('that was mutated', () => {
    it(`is refused, or means the same, ${rounds} times`, async () => {
      const counter = await openCounter(desk, genuine)
      const { event } = await counter.notifications.receive(toRaw(genuineMessage(desk, genuine)))
      const text = encode(genuine.as, desk.fixtures.sign(genuine.fields))
      const number = numbersFrom(20_260_131)
      let refused = 0
      for (let round = 0; round < rounds; round += 1) {
        const mutate = mutations[round % mutations.length] ?? (same => same)
        const mutant = mutate(text, number)
        const message = toRaw(messageAround(genuine.as, mutant))
        const outcome = await counter.notifications.receive(message).catch((error: Error) => error)
        if (!(outcome instanceof Error))
          expect(meaning(outcome.event), mutant).toEqual(meaning(event))
        else expect(outcome.name, mutant).toBe('SignatureError')
        if (outcome instanceof Error) refused += 1
      }
      expect(refused).toBeGreaterThan(rounds / 2)
    })
  })
}
