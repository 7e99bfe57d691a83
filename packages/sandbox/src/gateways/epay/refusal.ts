import type { SignatureFacts } from '../../explain.ts'

/** Why a call is refused, in the sandbox's words; each dialect has its own numbers for them. */
export type Reason =
  | 'empty'
  | 'field'
  | 'merchant'
  | 'amount'
  | 'signature'
  | 'timestamp'
  | 'duplicate'
  | 'changed'
  | 'paid'
  | 'type'
  | 'channel'
  | 'maintenance'
  | 'no-code'
  | 'not-found'
  | 'state'
  | 'balance'
  | 'key'
  | 'off'
  | 'merchant-off'
  | 'action'
  | 'browser'

/** Thrown by a check, turned into the answer's shape where the call was received. */
export class Refusal extends Error {
  readonly reason: Reason
  /** Of a signature that does not fit. */
  facts: SignatureFacts | null = null
  /** The order that was there, or was made, all the same. */
  orderKey: string | null = null
  /** Where a dialect signs some refusals and others not. */
  isSigned = false

  constructor(reason: Reason, text: string) {
    super(text)
    this.reason = reason
  }
}
