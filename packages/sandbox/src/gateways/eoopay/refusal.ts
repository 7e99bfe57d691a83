import type { SignatureFacts } from '../../explain.ts'
import type { Posted } from '../../php/form.ts'
import type { Answer } from '../gateway.ts'

/** Why a call is refused, in the sandbox's words; the gateway has texts only. */
export type Reason =
  | 'empty'
  | 'merchant'
  | 'field'
  | 'amount'
  | 'channel'
  | 'duplicate'
  | 'signature'
  | 'balance'
  | 'not-found'

/** Thrown by a check, turned into the answer's shape where the call was received. */
export class Refusal extends Error {
  readonly reason: Reason
  /** What goes into the answer beside the text. */
  readonly data: Readonly<Record<string, unknown>> | undefined
  /** Of a signature that does not fit. */
  facts: SignatureFacts | null = null

  constructor(reason: Reason, text: string, data?: Readonly<Record<string, unknown>>) {
    super(text)
    this.reason = reason
    this.data = data
  }
}

/** How a call answers no, in fields. */
export type RefusalShape = (refusal: Refusal) => Readonly<Record<string, unknown>>

/** @source the family's server code: errors, always with HTTP 200. */
export const familyError: RefusalShape = ({ message, data }) => ({
  status: 'error',
  msg: message,
  data: data ?? [],
})

export const accept = (
  value: Readonly<Record<string, unknown>>,
  posted: Pick<Posted, 'text'>,
  orderKey: string | null,
): Answer => ({
  status: 200,
  content: { kind: 'json', value },
  fields: posted.text,
  accepted: true,
  reason: null,
  orderKey,
})

export const refuse = (
  refusal: Refusal,
  shape: RefusalShape,
  posted: Pick<Posted, 'text'>,
): Answer => ({
  ...accept(shape(refusal), posted, null),
  accepted: false,
  reason: refusal.reason,
})
