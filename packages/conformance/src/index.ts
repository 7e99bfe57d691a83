/** The suite that every provider passes: one call registers all of its tests with vitest. */
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
  Fields,
  Fixtures,
  GenuineNotification,
  Input,
  NotificationFixtures,
  ReadFixture,
  Refusal,
  WriteFixture,
} from './fixtures.ts'
export { createMarks, type Marks } from './marks.ts'
export { type Skipped, skip } from './skipped.ts'
