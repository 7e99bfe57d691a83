export type * from './contract/balances.ts'
export type { BrowserReturn, BrowserReturns } from './contract/browser-return.ts'
export type * from './contract/cards.ts'
export type { CredentialCheck } from './contract/credential-check.ts'
export type {
  CallOptions,
  CreatePaymentInput,
  CreatePayoutInput,
  CreateRefundInput,
  QueryInput,
  RefundQueryInput,
  Sensitive,
} from './contract/inputs.ts'
export type { Money } from './contract/money.ts'
export type * from './contract/next-action.ts'
export type * from './contract/notification.ts'
export type * from './contract/operation.ts'
export type * from './contract/provider.ts'
export type * from './contract/results.ts'
export type {
  CommonSettings,
  KeyPairSettings,
  LogEvent,
  SecretSettings,
} from './contract/settings.ts'
export type * from './contract/standard-schema.ts'
export type { Ticket } from './contract/ticket.ts'
export type { UnknownCause } from './contract/unknown-cause.ts'
export {
  ConfigError,
  ConflictError,
  InputError,
  type InputIssue,
  ProtocolError,
  SignatureError,
  type SignatureReason,
  TransportError,
} from './errors/errors.ts'
export { PayError, type PayErrorDetails } from './errors/pay-error.ts'
export { canonicalAmount, compareAmounts, sameAmount } from './money/amount.ts'
export { reconcile } from './reconcile.ts'
export type { Raw, RawValue } from './secrecy/raw.ts'
export { isSecret, type Secret, secret } from './secrecy/secret.ts'
export { type SettleOptions, settle } from './settle.ts'
export type { Cause } from './signing/explain/cause.ts'
export type { Finding } from './signing/explain/finding.ts'
export { supports } from './supports.ts'
