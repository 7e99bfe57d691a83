import type { Cause } from './cause.ts'

/** One reason why a signature does not fit, and what to do about it. */
export interface Finding {
  readonly cause: Cause
  /**
   * `proven`: the slip reproduces the received signature exactly, or the signature itself shows it.
   * `likely`: it fits what is seen, and nothing proves it.
   */
  readonly certainty: 'proven' | 'likely'
  /** The field that is to blame, where it is one. */
  readonly field?: string
  /** What happened and what to do, in plain sentences. Never holds a value or the key. */
  readonly fix: string
  /** How it is known. Never holds a value or the key. */
  readonly evidence: string
}
