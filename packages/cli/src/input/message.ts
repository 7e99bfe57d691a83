import type { Raw } from '@pay/core'
import type { Fields } from '@pay/core/signing'

/** The fields of a message, and how they stood before URL decoding. */
export interface Message {
  readonly decoded: Fields
  readonly asReceived?: Fields
  /** The whole object, where it was JSON: what is nested in it may be signed, too. */
  readonly answer?: Raw
  /** What it was read as, for people. */
  readonly as: string
}

/** Reads one way of writing a message; `null` for a text that is written in another way. */
export type Reader = (text: string) => Promise<Message | null>
