import type { EpayLead } from '../../leads.ts'
import type { EpayMethod } from '../../methods.ts'

/** One merchant of the simulated epay gateway with `/pay/mapi.php`. */
export interface EpayMerchant extends Partial<EpayHabits> {
  /** Digits, without a zero in front. */
  readonly id: string
  readonly secret: string
}

/** What no document says of this gateway, and what its relatives do differently. */
export interface EpayHabits {
  /** The field that answers each method. Default `{ wxpay: 'qrcode', alipay: 'payurl', qqpay: 'urlscheme' }`. */
  readonly leads: Readonly<Record<EpayMethod, EpayLead>>
  /** The field with the words of a refusal. Default `msg`, as its relatives have it; the document speaks of a message and names no field. */
  readonly refusalWords: 'msg' | 'message'
  /** Default `GET`, the fields in the query; `POST` sends them as a form. */
  readonly notificationMethod: 'GET' | 'POST'
  /** Which amount a notification names, where it was moved: the one asked for, or the one really paid. Default `requested`. */
  readonly notifiedAmount: 'requested' | 'payable'
  /** `two-decimals`: `1.00`. `stripped`: without zeros at the end, `1`. Default `two-decimals`. */
  readonly notifiedMoney: 'two-decimals' | 'stripped'
  /** Whether `name` and the text that is passed through come back as they were sent, or with backslashes and HTML entities. Default `sent`. */
  readonly notifiedTexts: 'sent' | 'escaped'
  /** How the fields join an address that has a query of its own. `append`: behind it, with `&`. `escaped`: the same, its own `&` having become `&amp;`. `question-mark`: always with `?`. Default `append`. */
  readonly notifiedQuery: 'append' | 'escaped' | 'question-mark'
  /** `exact`: HTTP 200 and `success`, nothing else. `contains`: any status, `success` or `SUCCESS` anywhere. Default `exact`. */
  readonly acknowledgement: 'exact' | 'contains'
  /** The pause before each repeat of a notification that was not acknowledged. Default `[]`: sent once. */
  readonly repeatAfterMs: readonly number[]
  /** Which `type` of an order query says that its number is the merchant's; the other is the gateway's. Default `1`. */
  readonly merchantNumberType: '1' | '2'
}

/** The simulated epay gateway as a whole. */
export interface EpaySettings {
  /** Default: `1001`, with the secret in `sandbox.merchants`. */
  readonly merchants?: readonly EpayMerchant[]
  /** How long a reply to a notification is waited for. Default 5 000. */
  readonly timeoutMs?: number
}

/** The settings with nothing left open. */
export type MerchantSettings = Required<EpayMerchant>
