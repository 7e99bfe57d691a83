/** One merchant of the simulated YPay gateway. */
export interface YpayMerchant {
  /** Digits, without a zero in front. */
  readonly id: string
  readonly secret: string
  /** Which `type` of `/api/findorder` says that its number is the merchant's; the other is the gateway's. Default `1`. */
  readonly merchantNumberType?: '1' | '2'
}

/** The simulated YPay gateway. */
export interface YpaySettings {
  /** Default: `1002`, with the secret in `sandbox.merchants`. */
  readonly merchants?: readonly YpayMerchant[]
  /** The version of the program. `2022` answers 1 and 0; `newer` 200 and 201, and has `code_url` besides. Default `2022`. */
  readonly form?: '2022' | 'newer'
  /** Under which name a payment answers what has to be paid. Default `money`. */
  readonly amountName?: 'money' | 'truemoney'
  /** Whether an amount that another payer has to pay just now is moved by 0.01 until it is free. Default `true`. */
  readonly movesAmounts?: boolean
  /** How long a reply to a notification is waited for. Default 5 000. */
  readonly timeoutMs?: number
}

/** A merchant with nothing left open. */
export type MerchantSettings = Required<YpayMerchant>
