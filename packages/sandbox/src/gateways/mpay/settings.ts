/** One merchant of the simulated MPAY. What is left out is as the protocol's documents show it. */
export interface MpayMerchant {
  /** 18 digits. */
  readonly id: string
  /** The merchant's RSA public key: PEM, or the base64 text of the key alone. Default: a pair that follows from the sandbox's seed; see `sandbox.keys`. */
  readonly publicKey?: string
  /** How this merchant signs. `RSA` is MD5withRSA. Any other signature is refused. Default `RSA`. */
  readonly signType?: MpaySignType
  /** How answers to it are signed. Default: `signType`. */
  readonly answerSignType?: MpaySignType
  /** How notifications to it are signed. Default: `signType`. */
  readonly notificationSignType?: MpaySignType
  /** `false`: an account without SMS codes, whose payments and bindings are done with the first call; `new-cards`: so are those by agreement alone. Default `true`. */
  readonly sms?: boolean | 'new-cards'
  /** What the SMS code leads to: `paid` at once, or `pending` (2008) and paid after `settleMs`. Default `paid`. */
  readonly confirmAnswer?: 'paid' | 'pending'
  /** Whether the answers to a paid order say `result_pay`, as relatives do. Default `false`. */
  readonly resultPay?: boolean
  /** Whether signed answers and notifications carry what live ones of relatives do and no document names: `sms_flag`, `repayment_no`, `correlationID`. Default `false`. */
  readonly undocumented?: boolean
  /** Of which product the messages about refunds are; those of the `exchange` product name the foreign amount and the rate. Default `yuan`. */
  readonly refundProduct?: 'yuan' | 'exchange'
  /** Whether a payment leaves an agreement (`no_agree`) for the next one. Default `true`. */
  readonly agreements?: boolean
  /** How amounts come back: `as-sent` (`0.10`), or `short` (`0.1`, `1000.0`), as live messages show it. Default `as-sent`. */
  readonly amounts?: 'as-sent' | 'short'
  /** Whether notifications show the card number, masked, and whether it is signed then. Default `none`. */
  readonly notificationCardNumber?: 'none' | 'unsigned' | 'signed'
  /** Whether binding a card wants `risk_item`: the table does, the demo leaves it out. Default `true`. */
  readonly bindingRisk?: boolean
  /** Whether binding a card wants `api_version` 2.1, which stands in the table alone. Default `false`. */
  readonly bindingVersion?: boolean
  /** How a bound card is named: by its `last-four` digits, as in the table, or `masked` and as long as in the sample. Default `last-four`. */
  readonly bindingCardNumber?: 'last-four' | 'masked'
  /** What the list of a payer without cards is: `empty`, or `not-found` (8901); nobody knows. Default `empty`. */
  readonly noCards?: 'empty' | 'not-found'
  /** What an order query says of a payment that was refunded in part; nobody knows. `REFUND` stands for the whole in any case. Default `SUCCESS`. */
  readonly partialRefund?: 'SUCCESS' | 'REFUND'
  /** What a number of a refund that is under way or done gets once more: `refused` as a duplicate (1002), or `answered` with what became of it; nobody knows. Default `refused`. */
  readonly repeatedRefund?: 'refused' | 'answered'
  /** Which refunds are notified: every `final` one, or those of `success` alone; the documents differ. Default `final`. */
  readonly refundNotifications?: 'final' | 'success'
  /** `false`: a merchant that may not refund (5004). Default `true`. */
  readonly refunds?: boolean
  /** Whether notifications name the payer: `id_type`, `id_no`, `acct_name`. Default `false`. */
  readonly notificationPayer?: boolean
}

/** `RSA` is MD5withRSA. */
export type MpaySignType = 'RSA' | 'SHA256withRSA'

/** The simulated MPAY as a whole. */
export interface MpaySettings {
  /** Default: `201304121000001004`, with the keys in `sandbox.keys`. */
  readonly merchants?: readonly MpayMerchant[]
  /** The gateway's RSA private key: PEM, or the base64 text of the key alone. It signs answers and opens envelopes. Default: one that follows from the sandbox's seed. */
  readonly platformPrivateKey?: string
  /** Size of keys that are not given. Default 1024, as the gateway's own. */
  readonly keyBits?: 1024 | 2048
  /** The code in every SMS: up to six digits, or `random`. Default `'123456'`. */
  readonly smsCode?: string
  /** How many wrong codes use up an SMS. Default 3. */
  readonly wrongCodes?: number
  /** How long a token is good. Default 30 minutes. */
  readonly tokenMs?: number
  /** How long a payment that is answered with 2008 stays at the bank. Default 3 000. */
  readonly settleMs?: number
  /** How long a refund stays created, and as long again processing. Default 1 500. */
  readonly refundStepMs?: number
  /** How many cards a list shows at once; nobody knows. Default 10. */
  readonly listLength?: number
  /** How often a notification is sent in all when it is not acknowledged. Default 30. */
  readonly sendings?: number
  /** The pause before each repeat. Default 2 minutes. */
  readonly repeatAfterMs?: number
  /** How long a reply to a notification is waited for. Default 5 000. */
  readonly timeoutMs?: number
}

/** The settings with nothing left open but the keys. */
export type MerchantSettings = Required<Omit<MpayMerchant, 'publicKey'>> &
  Pick<MpayMerchant, 'publicKey'>

export type GatewaySettings = Required<Omit<MpaySettings, 'merchants' | 'platformPrivateKey'>> &
  Pick<MpaySettings, 'platformPrivateKey'> & { readonly merchants: readonly MerchantSettings[] }
