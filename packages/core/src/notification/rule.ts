import type { Acknowledgements, PayEvent } from '../contract/notification.ts'
import type { AnyOperation } from '../request/operation.ts'
import type { Fields } from '../signing/recipe.ts'
import type { AuthenticityRule } from './authentic.ts'

type CompletedByCore = 'key' | 'provider' | 'account' | 'raw' | 'evidence' | 'hints'

/** An event as a provider reads it; core adds what is the same for all. */
export type EventDraft<E> = E extends PayEvent
  ? Omit<E, CompletedByCore> & { readonly hints?: readonly string[] }
  : never

/** What a provider says of its notifications. */
export interface NotificationRule<E extends PayEvent> extends AuthenticityRule {
  /** The fields that may be printed. */
  readonly public: readonly string[]
  readonly acks: Acknowledgements
  /** Reads verified fields; `null` when they fit no document. */
  parse(fields: Fields): EventDraft<E> | null
  /**
   * The query that has to confirm an event before it is believed, where no document describes the
   * notification; `null` for an event that stands on its own.
   */
  confirmedBy?(event: EventDraft<E>): AnyOperation | null
}
