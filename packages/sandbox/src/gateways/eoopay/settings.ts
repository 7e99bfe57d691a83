/** One merchant of the simulated EOOPAY. What is left out is as the protocol's documents show it. */
export interface EoopayMerchant {
  /** Digits, above 10000, as the family numbers its merchants. */
  readonly id: string
  readonly secret: string
  /** Some operators give out a second key for payouts. Default: `secret`. */
  readonly payoutSecret?: string
  /** Decides which fields are required: `MMK` Myanmar, `COP` Colombia. */
  readonly currency: EoopayCurrency
  /** What can be paid out at the start: a decimal string. Default `'1000000.00'`. */
  readonly balance?: string
  /** Names in the answer to a deposit: those of the documents' sample (`code, money, order_sn`) or of their table (`status, pay_amount, pay_orderid`). Default `sample`. */
  readonly depositAnswer?: 'sample' | 'table'
  /** How the answer to a deposit spells its link. Default `payUrl`, as documented; relatives write it otherwise. */
  readonly depositLink?: 'payUrl' | 'payurl' | 'pay_url'
  /** Answer to a payout: as documented (`success, errCode, errMsg`), or as the family's older programs do (`status, msg`). Default `documented`. */
  readonly payoutAnswer?: 'documented' | 'family'
  /** Payout notifications are documented nowhere; which relative's fields to send. Default `dhpay`. */
  readonly payoutNotification?: PayoutNotificationKind
  /** `form`: URL-encoded. `raw`: joined without any encoding, as the family's server does. `json`. Default `form`. */
  readonly notificationFormat?: 'form' | 'raw' | 'json'
  /** `contains`: any reply with "ok" in it, in any case. `exact`: `OK` and nothing else. Default `contains`. */
  readonly acknowledgement?: 'contains' | 'exact'
  /** Whether `attach` takes part in the signature of a deposit notification. Default `false`. */
  readonly signAttach?: boolean
  /** Whether a declined deposit is notified too, with `returncode` 01. Default `true`. */
  readonly notifyDeclined?: boolean
  /** What is signed of a balance answer, whose `data` is a list: `word` puts PHP's word `Array` in its place, `scalars` leaves it out, `json` puts its JSON text. Default `word`. */
  readonly balanceSignature?: 'word' | 'scalars' | 'json'
  /** Which fields a transfer reference is signed over: with the `serial_number`, or the first two only. Default `all`. */
  readonly checkOrderSigned?: 'all' | 'pair'
  /** Which of its posted fields a payout is signed over, by name. Default `all`. */
  readonly payoutSigned?: 'all' | readonly string[]
  /** Between name and value in whatever is signed. Default `=`; the oldest demos of the family have `=>`. */
  readonly pairSeparator?: '=' | '=>'
  /** The shape of the answer to a deposit query: `flat` as documented; `data` the same one level deeper; `list` as the only row of a list; `coded` with a `refCode`, and without what was really paid. Default `flat`. */
  readonly depositQueryAnswer?: 'flat' | 'data' | 'list' | 'coded'
  /** The answer to a payout query: `documented`; `signed`, the same with a signature; `classic`, with a `refCode` and signed. Default `documented`. */
  readonly payoutQueryAnswer?: 'documented' | 'signed' | 'classic'
  /** Whether both queries need the day of the order, and look at that day and the next alone. Default `false`. */
  readonly queriesNeedDate?: boolean
  /** What `data` of a balance answer is. Default `list`, as documented; `object` as a relative has it. */
  readonly balanceData?: 'list' | 'object'
}

export type EoopayCurrency = 'MMK' | 'COP'
export type PayoutNotificationKind = 'dhpay' | 'lwpay' | 'jiuyuan' | 'jpay'

/** The simulated EOOPAY as a whole. */
export interface EoopaySettings {
  /** Default: `10006` in MMK and `10007` in COP, with the secrets in `sandbox.merchants`. */
  readonly merchants?: readonly EoopayMerchant[]
  /** How long a payout is under way, in milliseconds of the sandbox's clock. Default 3 000. */
  readonly payoutSettleMs?: number
  /** How often a notification is repeated when it is not acknowledged. Default 3. */
  readonly repeats?: number
  /** The pause before each repeat. Default 10 000. */
  readonly repeatAfterMs?: number
  /** How long a reply to a notification is waited for. Default 10 000. */
  readonly timeoutMs?: number
  /** `orders`: an order number is taken for good, per merchant and kind. `two-hours`: as one relative does it, remembered for two hours, across all merchants and kinds. Default `orders`. */
  readonly duplicates?: 'orders' | 'two-hours'
  /** Which values `"0"` the gateway leaves out of what it signs and checks, as PHP's "empty" does. Default: payouts and everything it sends, not deposits. */
  readonly zeroIsEmpty?: {
    readonly deposits?: boolean
    readonly payouts?: boolean
    readonly sent?: boolean
  }
  /** Under which paths payouts are: `documented`, or the family's `classic` pair, `Payment_Dfpay_add.html` and `Payment_Dfpay_query.html`. Default `documented`. */
  readonly payoutCalls?: 'documented' | 'classic'
  /** The gateway's clock, in hours from UTC. Default 8. */
  readonly utcOffsetHours?: number
  /** Whether a JSON body is read like a form. Default `false`: the family reads it as nothing. */
  readonly readsJson?: boolean
  /** Whether deposit values are HTML-escaped before they are hashed, as the family's input filter does. Default `true`. */
  readonly escapeDeposits?: boolean
}

/** The settings with nothing left open. */
export type MerchantSettings = Required<EoopayMerchant>
export type GatewaySettings = Required<Omit<EoopaySettings, 'merchants' | 'zeroIsEmpty'>> & {
  readonly merchants: readonly MerchantSettings[]
  readonly zeroIsEmpty: Required<NonNullable<EoopaySettings['zeroIsEmpty']>>
}
