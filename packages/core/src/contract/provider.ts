import type { Balances } from './balances.ts'
import type { Cards } from './cards.ts'
import type { CredentialCheck } from './credential-check.ts'
import type {
  CallOptions,
  CreatePaymentInput,
  CreatePayoutInput,
  CreateRefundInput,
  QueryInput,
  RefundQueryInput,
} from './inputs.ts'
import type { Notifications } from './notification.ts'
import type { OperationDescription, SignedRequest } from './operation.ts'
import type { Payment, PaymentState, Payout, PayoutState, Refund, RefundState } from './results.ts'
import type { Ticket } from './ticket.ts'

/** Money in. A gateway's own interface adds what it has more (`submitReference`, `confirm`, `form`). */
export interface Payments {
  create(input: CreatePaymentInput, options?: CallOptions): Promise<Payment>
  query(input: QueryInput, options?: CallOptions): Promise<PaymentState>
}

/** Money out. */
export interface Payouts {
  create(input: CreatePayoutInput, options?: CallOptions): Promise<Payout>
  query(input: QueryInput, options?: CallOptions): Promise<PayoutState>
}

/** Money back. */
export interface Refunds {
  create(input: CreateRefundInput, options?: CallOptions): Promise<Refund>
  query(input: RefundQueryInput, options?: CallOptions): Promise<RefundState>
}

/** The contract that every gateway package fulfils. A group that is absent, the gateway does not have. */
export interface PaymentProvider {
  readonly spec: 'pay/1'
  /** The package's name without its scope. */
  readonly id: string
  /** The merchant number. Not secret. */
  readonly account: string
  /** Every call it can make, described. */
  readonly operations: readonly OperationDescription[]
  /**
   * The request as it would be signed and sent. Sends nothing. Where a signed value is masked, so
   * is the signature; `reveal` shows the values, never the key.
   *
   * @throws {InputError} when the input is not valid.
   */
  preview(name: string, input: unknown, options?: { readonly reveal?: boolean }): SignedRequest
  /**
   * What to store before the call, so that a crash can be settled.
   *
   * @throws {InputError} when the input is not valid.
   */
  ticket(name: string, input: unknown): Ticket
  readonly payments?: Payments
  readonly payouts?: Payouts
  readonly refunds?: Refunds
  readonly balances?: Balances
  readonly cards?: Cards
  /**
   * Proves the credentials with a read, where the gateway has one that does.
   *
   * @throws {TransportError} {ProtocolError} when the gateway could not be asked; repeat freely.
   */
  check?(options?: CallOptions): Promise<CredentialCheck>
  readonly notifications?: Notifications
}

/** The parts of a provider that a gateway may lack. */
export type Group = 'payments' | 'payouts' | 'refunds' | 'balances' | 'cards' | 'notifications'

/** A provider that surely has the groups `G`. */
export type Provides<G extends Group> = Required<
  Pick<PaymentProvider, 'spec' | 'id' | 'account' | 'operations' | 'preview' | 'ticket' | G>
>
