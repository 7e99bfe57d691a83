import type { PaymentProvider } from '@pay/core'
import { describe } from 'vitest'
import type { Fixtures } from './fixtures/fixtures.ts'
import { describeAnswers } from './parts/answers.ts'
import { describeConcurrency } from './parts/concurrency.ts'
import { describeForms } from './parts/forms.ts'
import { describeInput } from './parts/input.ts'
import { describeMutatedAnswers } from './parts/mutated-answers.ts'
import { describeNotifications } from './parts/notifications.ts'
import { describePreview } from './parts/preview.ts'
import { describeReadFaults } from './parts/read-faults.ts'
import { describeReconcile } from './parts/reconcile.ts'
import { describeRefusals } from './parts/refusals.ts'
import { describeSettings } from './parts/settings.ts'
import { describeShape } from './parts/shape.ts'
import { describeSilence } from './parts/silence.ts'
import { describeSimulated } from './parts/simulated.ts'
import { describeUnsent } from './parts/unsent.ts'
import { describeWriteFaults } from './parts/write-faults.ts'
import { createSubject, type Overrides } from './subject.ts'

const parts = [
  describeShape,
  describeSettings,
  describeInput,
  describePreview,
  describeForms,
  describeUnsent,
  describeWriteFaults,
  describeReadFaults,
  describeAnswers,
  describeMutatedAnswers,
  describeRefusals,
  describeReconcile,
  describeConcurrency,
  describeNotifications,
  describeSilence,
  describeSimulated,
]

/**
 * Registers every test that a provider has to pass, in one call.
 *
 * The provider is looked at from outside: through its calls, against a server of the suite's own
 * on loopback that answers what the fixtures document, or misbehaves. Nothing is mocked, nothing
 * of the provider's code makes an expected value.
 *
 * @example
 * // test/conformance.test.ts
 * describeProvider(createMmk, fixtures)
 *
 * @throws {TypeError} when the fixtures say nothing of an operation that the provider has.
 */
export const describeProvider = <S extends object>(
  create: (settings: S) => PaymentProvider,
  fixtures: Fixtures<S>,
): void => {
  // the suite passes wrong settings on purpose, so inside of it they have no type
  const anyCreate = create as (settings: Overrides) => PaymentProvider
  const anyFixtures = fixtures as unknown as Fixtures<Overrides>
  const subject = createSubject(anyCreate, anyFixtures)
  describe(fixtures.entry.factory, () => {
    for (const describePart of parts) describePart(subject)
  })
}
