import type {
  FieldDescription,
  NextAction,
  OperationDescription,
  SignedRequest,
  Ticket,
} from '@pay/core'

/** What a form holds: the path of a field and the text typed into it. */
export type Values = Readonly<Record<string, string>>

/** One call of a provider, as a form needs it. */
export interface OperationView {
  readonly name: string
  readonly title: string
  readonly kind: OperationDescription['kind']
  readonly fields: readonly FieldDescription[]
  readonly source: string
  /** The names of the faults that its simulated gateway can have with it. */
  readonly faults: readonly string[]
}

/** One connected provider. Nothing in it is secret. */
export interface ProviderView {
  readonly id: string
  readonly title: string
  readonly account: string
  readonly operations: readonly OperationView[]
}

/** Something that can be asked of a simulated gateway. */
export interface Wish {
  readonly name: string
  readonly title: string
}

/** A way in which a simulated gateway misbehaves with one call. */
export interface FaultView extends Wish {
  /** What happens, in a sentence. */
  readonly does: string
}

/** What the page starts with. `token` has to come back with every write. */
export interface Session {
  readonly token: string
  readonly providers: readonly ProviderView[]
  readonly faults: readonly FaultView[]
  /** What can be done to a notification that was sent. */
  readonly tricks: readonly Wish[]
}

/** Which call is meant. */
export interface CallName {
  readonly provider: string
  readonly operation: string
}

/** A filled form. */
export interface FilledForm extends CallName {
  readonly values: Values
}

/** A filled form on its way to the gateway. */
export interface SentForm extends FilledForm {
  /** The name of the fault that the simulated gateway shall have with it; empty for none. */
  readonly fault: string
}

/** Something to fill a form with, by one click. */
export interface Example {
  readonly title: string
  readonly values: Values
}

/** What a form begins with, and what its example buttons put in. Each draft has an order number of its own. */
export interface Draft {
  readonly defaults: Values
  readonly examples: readonly Example[]
}

/** A broken rule. `path` is the field's, or empty when it speaks of no single field. */
export interface Issue {
  readonly path: string
  readonly message: string
}

/** The signed request that a form stands for, or why there is none. */
export type Preview =
  | { readonly kind: 'request'; readonly request: SignedRequest }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }

/** One HTTP request that a call made and the answer as received. */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly tookMs: number
  /** `null` when no answer came. */
  readonly status: number | null
  readonly contentType: string
  /** The answer's text, or why none came. */
  readonly body: string
}

/** A next action as a browser may have it: a token stays in the server, a document gets an address. */
export type ActionView =
  | Exclude<NextAction, { readonly type: 'sms' | 'html' }>
  | { readonly type: 'sms'; readonly expiresAt: string | null }
  | { readonly type: 'html'; readonly url: string }

/** A call that can follow, with what is known already filled in. */
export interface NextStep {
  readonly operation: string
  readonly title: string
  /** `continue` is what the next action asks for, `ask` reads the order's state. */
  readonly purpose: 'continue' | 'ask'
  readonly values: Values
}

/** What became of a call. */
export type CallAnswer =
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'threw'
      readonly error: Readonly<Record<string, unknown>>
      /** What the question was asked with, so that it can be asked again; otherwise `null`. */
      readonly ticket: Ticket | null
      readonly exchanges: readonly Exchange[]
    }
  | {
      readonly kind: 'answered'
      readonly status: string
      /** Whether only this step was refused, and the order is still open. */
      readonly isStepRefused: boolean
      readonly orderId: string | null
      /** The normalised result, printed: secrets and undocumented fields are masked. */
      readonly result: unknown
      readonly action: ActionView | null
      readonly steps: readonly NextStep[]
      /** Settles an outcome that is not known; `null` when there is nothing to settle. */
      readonly ticket: Ticket | null
      readonly exchanges: readonly Exchange[]
    }

/** An order as the simulated gateway sees it, and what its people can do to it. */
export interface SimulatedOrder {
  readonly key: string
  readonly provider: string
  readonly orderId: string
  readonly kind: string
  readonly state: string
  readonly amount: string
  readonly currency: string
  readonly paid: string | null
  readonly cashierUrl: string | null
  readonly actions: readonly string[]
  readonly details: Readonly<Record<string, string>>
}
