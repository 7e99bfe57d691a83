import type { PayEvent } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { numbersFrom, oneOf, roundsOf, roundsTimeoutMs } from '../mutations/numbers.ts'
import { textMutations } from '../mutations/text.ts'
import { type Desk, genuineMessage, openCounter } from './desk.ts'
import { encode, messageAround, toRaw } from './message.ts'

const rounds = roundsOf(300)

/** What an event says, and the fields it was read from; as JSON, since secrets equal nothing but themselves. */
const meaning = ({ raw, hints, evidence, ...said }: PayEvent) => ({
  said: JSON.stringify(said),
  fields: { ...raw },
})

/** Mutated messages: none means anything else than the genuine one, none makes the receiver stumble. */
export const describeMutations = (desk: Desk, genuine: GenuineNotification): void => {
  describe('that was mutated', () => {
    it(`is refused, or means the same, ${rounds} times`, { timeout: roundsTimeoutMs }, async () => {
      const counter = await openCounter(desk, genuine)
      const { event } = await counter.notifications.receive(toRaw(genuineMessage(desk, genuine)))
      const text = encode(genuine.as, desk.fixtures.sign(genuine.fields))
      const number = numbersFrom(20_260_131)
      let refused = 0
      for (let round = 0; round < rounds; round += 1) {
        const mutant = oneOf(textMutations, number)(text, number)
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
