/** What a provider package is built from. Users of a provider need nothing of it. */
export { createCheck } from './check.ts'
// here, too: a provider that takes it from the other entry loads that with everything in it
export { ConfigError } from './errors/errors.ts'
export { choice } from './fields/choice.ts'
export type { Field, FieldOptions, FieldsOf, FieldTable } from './fields/field.ts'
export { type MoneyOptions, money } from './fields/money.ts'
export type { InputRule } from './fields/rule.ts'
export { type TextOptions, text } from './fields/text.ts'
export { time } from './fields/time.ts'
export { url } from './fields/url.ts'
export { canonicalAmount, isReceivedAmount, sameAmount } from './money/amount.ts'
export { createReturnReader, type ReturnRule } from './notification/browser-return.ts'
export { createReceiver } from './notification/receiver.ts'
export type { EventDraft, NotificationRule } from './notification/rule.ts'
export { type Client, createClient } from './request/client.ts'
export type { Connection } from './request/connection.ts'
export {
  type AnswerRule,
  type AnyOperation,
  type CheckedInput,
  type Context,
  defineForm,
  defineOperation,
  type Form,
  type Identity,
  type Operation,
  type SealTools,
} from './request/operation.ts'
export {
  type Draft,
  type Outcome,
  type Refusal,
  refusal,
  type Unclear,
  unclear,
} from './request/outcome.ts'
export { connect, type Options, type SettingsRule } from './settings/connection.ts'
export {
  count,
  fieldNames,
  flag,
  meanings,
  oneOf,
  type Setting,
  someOf,
  textSetting,
  texts,
  utcOffset,
} from './settings/extras.ts'
export { keyPair } from './settings/key-pair.ts'
export {
  type KeyRule,
  type KeySet,
  type Keys,
  sharedSecret,
  sharedSecrets,
} from './settings/secret.ts'
export { boundaryOf } from './signing/boundary.ts'
export { encryptCtr, encryptOaep, hmacSha256 } from './signing/encryption.ts'
export { amountFits, amountOf } from './wire/amount.ts'
export { fromChinaTime, toChinaDigits, toChinaTime } from './wire/china-time.ts'
export { isObject } from './wire/json.ts'
export { type LocalTime, localTime } from './wire/local-time.ts'
export { lookUp } from './wire/look-up.ts'
export { scalarsOf, textOf } from './wire/text.ts'
