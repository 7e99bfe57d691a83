import type { RainbowHabits, RainbowSettings } from '../rainbow/settings.ts'

/** One merchant of the simulated Rainbow gateway, V2. What its habits leave out is as the public program does it. */
export interface RainbowV2Merchant extends Partial<RainbowHabits> {
  /** Digits, without a zero in front. */
  readonly id: string
  /** The merchant's RSA public key: PEM, or the base64 text of the key alone. Default: a pair that follows from the sandbox's seed; see `sandbox.keys`. */
  readonly publicKey?: string
}

/** The simulated Rainbow gateway, V2. */
export interface RainbowV2Settings extends RainbowSettings {
  /** Default: `1004`, with the keys in `sandbox.keys`. */
  readonly merchants?: readonly RainbowV2Merchant[]
  /** The gateway's RSA private key, which signs: PEM, or the base64 text of the key alone. Default: one that follows from the sandbox's seed. */
  readonly platformPrivateKey?: string
  /** Size of keys that are not given. Default 2048, as the program makes them. */
  readonly keyBits?: 1024 | 2048
  /** `false`: the channel cannot close orders. Default `true`. */
  readonly closing?: boolean
  /** `true`: every refusal is signed, as a relative does it. Default `false`: only what comes of closing and giving back. */
  readonly signsRefusals?: boolean
}

/** A merchant with nothing left open but its key. */
export type MerchantSettings = RainbowHabits & Pick<RainbowV2Merchant, 'id' | 'publicKey'>
