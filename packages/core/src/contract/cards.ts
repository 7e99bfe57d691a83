import type { Secret } from '../secrecy/secret.ts'
import type { CallOptions, Sensitive } from './inputs.ts'
import type { SmsAction } from './next-action.ts'
import type { Answered, Failed, Refusal, ResultBase, Unknown } from './results.ts'

/** What every binding needs. Each gateway's own input interface adds the card. */
export interface BindCardInput {
  /** Yours, required, unique: it names this binding. */
  readonly orderId: string
  /** Your number of the payer. */
  readonly userId: Sensitive
}

/** The second step of a binding: the SMS code. */
export interface ConfirmBindInput {
  /** The same as at `bind`. */
  readonly orderId: string
  readonly userId: Sensitive
  /** From `nextAction.token`. */
  readonly token: Sensitive
  /** What the payer typed. */
  readonly code: Sensitive
}

/** Whose cards. */
export interface ListCardsInput {
  readonly userId: Sensitive
}

/** Which agreement ends. */
export interface UnbindCardInput {
  /** Yours: it names this call in its result and its ticket. Not sent. */
  readonly orderId: string
  readonly userId: Sensitive
  /** From `confirmBind`, a payment, or `list`. */
  readonly agreement: Sensitive
}

/** Asked for; the payer may have to type a code. */
export interface BindingPending extends ResultBase {
  readonly status: 'pending'
  readonly nextAction: SmsAction | null
  /** A step that was refused while the binding stays open, such as a wrong SMS code. */
  readonly refused: Refusal | null
}

/** Bound. The agreement can be debited: store it like a card number. */
export interface BindingSucceeded extends ResultBase {
  readonly status: 'succeeded'
  readonly agreement: Secret<string>
  /** The last digits of the card, where the gateway told them. */
  readonly ending: string | null
}

/** What `cards.bind` and `cards.confirmBind` answer. */
export type Binding = BindingPending | BindingSucceeded | Failed | Unknown

/** A card of a payer. */
export interface BoundCard {
  readonly agreement: Secret<string>
  readonly ending: string | null
}

/** What `cards.list` answers. */
export interface CardList extends Answered {
  readonly status: 'answered'
  readonly cards: readonly BoundCard[]
}

/** The agreement has ended. */
export interface Unbound extends ResultBase {
  readonly status: 'succeeded'
}

/** What `cards.unbind` answers. */
export type Unbinding = Unbound | Failed | Unknown

/** Cards that can be debited again without their number. */
export interface Cards {
  bind(input: BindCardInput, options?: CallOptions): Promise<Binding>
  confirmBind(input: ConfirmBindInput, options?: CallOptions): Promise<Binding>
  list(input: ListCardsInput, options?: CallOptions): Promise<CardList>
  unbind(input: UnbindCardInput, options?: CallOptions): Promise<Unbinding>
}
