/** The suite that every provider passes: one call registers all of its tests with vitest. */
export { describeAttackClasses } from './attacks/describe-attack-classes.ts'
export { describeProvider } from './describe-provider.ts'
export {
  type Deliveries,
  type Delivery,
  describeDeliveries,
} from './exchanges/describe-deliveries.ts'
export {
  describeExchanges,
  type Exchange,
  type Exchanges,
} from './exchanges/describe-exchanges.ts'
export type {
  Bodies,
  DocumentedAnswer,
  Doubt,
  Echo,
  Input,
  ReadFixture,
  Refusal,
  WriteFixture,
} from './fixtures/answers.ts'
export type { Fixtures } from './fixtures/fixtures.ts'
export type { Fields, GenuineNotification, NotificationFixtures } from './fixtures/notifications.ts'
export type { Answer, Decisive, Fits, Proof, Proofs } from './fixtures/proofs.ts'
export { createMarks, type Marks } from './marks.ts'
export { describeFieldTables } from './readme/describe-field-tables.ts'
export { type Skipped, skip } from './skipped.ts'
