import type { Program } from '../rainbow/desk.ts'
import type { RainbowHabits, RainbowSettings } from '../rainbow/settings.ts'

/** One merchant of the simulated Rainbow gateway, V1. What its habits leave out is as the public program does it. */
export interface RainbowV1Merchant extends Partial<RainbowHabits> {
  /** Digits, without a zero in front. */
  readonly id: string
  readonly secret: string
  /** `false`: the merchant has not switched its refunds by API on. Default `true`. */
  readonly refunds?: boolean
}

/** The simulated Rainbow gateway, V1. */
export interface RainbowV1Settings extends RainbowSettings {
  /** Default: `1003`, with the secret in `sandbox.merchants`. */
  readonly merchants?: readonly RainbowV1Merchant[]
  /**
   * The version of the program. Default 3069. Version 3095 answers a wrong signature with -3, says that
   * its JSON is HTML, takes `/mapi.php` by POST only, leaves blanks and lists out of the signature, minds
   * `sign_type`, and gives an order back in several parts.
   */
  readonly program?: Program
}

/** A merchant with nothing left open. */
export type MerchantSettings = Required<RainbowV1Merchant>
