import type { EpayLead } from '../../leads.ts'
import type { EpayMethod } from '../../methods.ts'

/** What the payer is led on by: as with the others, or a document for the browser. */
export type RainbowLead = EpayLead | 'html'

/** What an operator of the Rainbow program can set, or what its versions do differently. */
export interface RainbowHabits {
  /** What answers each method. Default `{ wxpay: 'qrcode', alipay: 'payurl', qqpay: 'urlscheme' }`. */
  readonly leads: Readonly<Record<EpayMethod, RainbowLead>>
  /** `relative`: the address of a page begins with `/`, as some gateways answer. Default `absolute`. */
  readonly links: 'absolute' | 'relative'
  /** The `name` in notifications: the word `product`, or what was sent, escaped and cut. Default `product`. */
  readonly notifiedName: 'product' | 'sent'
  /** The `money` in notifications: without zeros at the end, `0.1`, or with two decimals, as older versions have it. Default `stripped`. */
  readonly notifiedMoney: 'stripped' | 'two-decimals'
  /** Whether notifications name payer and times too, as a relative's do (AliMPay-Bun): `api_trade_no`, `buyer`, `addtime`, `endtime`. Default `false`; the first two are in those of V2 anyhow. */
  readonly notifiesDetails: boolean
  /** Who first tells the gateway that the payer paid: the bank, or the browser of the payer, after which no notification is repeated. Default `bank`. */
  readonly noticedBy: 'bank' | 'browser'
  /** The pause before each repeat of a notification that was not acknowledged. Default 1, 2, 16 and 36 minutes. */
  readonly repeatAfterMs: readonly number[]
}

/** The program as a whole. */
export interface RainbowSettings {
  /** `false`: the operator has switched refunds off. Default `true`. */
  readonly refunds?: boolean
  /** Whether the page for payers answers 404 to a request without `User-Agent` or `Accept`. Default `true`. */
  readonly browsersOnly?: boolean
  /** How long a reply to a notification is waited for. Default 5 000. */
  readonly timeoutMs?: number
}

const minuteMs = 60_000

/** @source public server code of the Rainbow program, and what was observed on two running servers of it */
export const habits: RainbowHabits = {
  leads: { wxpay: 'qrcode', alipay: 'payurl', qqpay: 'urlscheme' },
  links: 'absolute',
  notifiedName: 'product',
  notifiedMoney: 'stripped',
  notifiesDetails: false,
  noticedBy: 'bank',
  repeatAfterMs: [1, 2, 16, 36].map(minutes => minutes * minuteMs),
}
