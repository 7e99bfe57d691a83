import type { StandardSchema } from './standard-schema.ts'

/** One field of an operation's input, described for forms, docs and tables. */
export interface FieldDescription {
  /** Where it stands in the input, for example `beneficiary.bank`. */
  readonly path: string
  readonly label: string
  /** What is allowed, in plain words. */
  readonly rule: string
  readonly example: string
  readonly required: boolean
  /** Never printed, never in a ticket, masked in previews. */
  readonly sensitive: boolean
  readonly kind: 'text' | 'money' | 'choice' | 'url' | 'time'
  /** The allowed values of a `choice`, or known values of a `text`. */
  readonly choices: readonly Choice[]
  /** For `money`: the only currency that is taken. */
  readonly currency: string | null
  /** The vendor's name of the field; `null` when it is not sent. */
  readonly wire: string | null
  readonly signed: boolean
}

/** One allowed or known value and what it means. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * A `read` may be repeated freely. A `form` sends nothing from here: it is signed, and the payer's
 * browser posts it. Everything else counts as a `write`.
 */
export type OperationKind = 'read' | 'write' | 'form'

/** One call that a provider can make, described. */
export interface OperationDescription {
  /** `<group>.<verb>`, for example `payouts.create`. */
  readonly name: string
  readonly title: string
  readonly kind: OperationKind
  /** Standard Schema: any form library can validate with it. */
  readonly input: StandardSchema
  readonly fields: readonly FieldDescription[]
  /** A valid input that can be sent to a simulated gateway as it stands. */
  readonly example: unknown
  /** The read that settles an unknown outcome of it; `null` for reads. */
  readonly settledBy: string | null
  /** The vendor's page that documents it. */
  readonly source: string
}

/** The signed request as it would be sent. Sensitive values are masked unless revealed, the key always. */
export interface SignedRequest {
  readonly method: 'POST' | 'GET'
  readonly url: string
  readonly contentType: string
  readonly fields: Readonly<Record<string, string>>
  readonly body: string
  /** The text that was hashed or signed, with `***` in the place of the key. */
  readonly signedText: string
}
