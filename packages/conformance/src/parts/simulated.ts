import { describe, expect, it } from 'vitest'
import { parsed } from '../mutations/mutants.ts'
import { namesIn } from '../names.ts'
import { type Read, readsOf, type Write, writesOf } from '../operations.ts'
import { isSkipped, unlessSkipped } from '../skipped.ts'
import type { Subject } from '../subject.ts'
import { forEach } from './cases.ts'

/** Every body that is believed. What is doubtful may look like nothing that a gateway sends. */
const believed = (call: Write | Read): readonly string[] => {
  const answers = call.fixture.answers.map(({ body }) => body)
  if ('notFound' in call.fixture) return [...answers, ...unlessSkipped(call.fixture.notFound)]
  const { refusal } = call.fixture
  return isSkipped(refusal)
    ? answers
    : [...answers, refusal.body, ...unlessSkipped(refusal.duplicate)]
}

const unknownTo = (sent: readonly string[], names: readonly string[]) =>
  [...new Set(names)].filter(name => !sent.includes(name))

const describeNotifications = (
  notifications: Subject['fixtures']['notifications'],
  sent: readonly string[],
) => {
  if (isSkipped(notifications)) return
  it.each(notifications.genuine)('notifies $name in fields that it sends', ({ fields }) => {
    expect(unknownTo(sent, Object.keys(fields))).toEqual([])
  })
}

/** What the fixtures have a provider believe, its simulated gateway can send. */
export const describeSimulated = (subject: Subject): void => {
  const { sent, notifications } = subject.fixtures
  if (sent === undefined) return
  describe('the simulated gateway', () => {
    forEach([...writesOf(subject), ...readsOf(subject)], call => {
      it.each(believed(call))('answers in fields that it sends: %s', body => {
        expect(unknownTo(sent[call.name] ?? [], namesIn(parsed(body)))).toEqual([])
      })
    })
    describeNotifications(notifications, sent.notification ?? [])
  })
}
