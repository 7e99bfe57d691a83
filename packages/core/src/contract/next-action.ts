import type { Secret } from '../secrecy/secret.ts'

/** Send the payer's browser to `url` with GET. */
export interface RedirectAction {
  readonly type: 'redirect'
  readonly url: string
}

/** Let the payer's browser post `fields` to `action`, form encoded. Escape them in your template. */
export interface FormAction {
  readonly type: 'form'
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Draw `payload` as a QR code for the payer to scan. */
export interface QrAction {
  readonly type: 'qr'
  readonly payload: string
}

/** Open `url`, which belongs to an app on the payer's phone. */
export interface DeeplinkAction {
  readonly type: 'deeplink'
  readonly url: string
}

/**
 * The payer transfers by hand to `account` (`url` shows the same on the gateway's page, when it
 * gave one) and you submit the reference of the transfer with `payments.submitReference`.
 */
export interface TransferAction {
  readonly type: 'transfer'
  readonly account: string
  readonly url: string | null
}

/** The payer types the code received by SMS; pass it on with `payments.confirm` and this token. */
export interface SmsAction {
  readonly type: 'sms'
  readonly token: Secret<string>
  readonly expiresAt: Date | null
}

/** Show `document`, a whole HTML page from the gateway, in a page of its own. */
export interface HtmlAction {
  readonly type: 'html'
  readonly document: string
}

/** What the payer has to do next. It serialises, except the token of `sms`, which is a `Secret`. */
export type NextAction =
  | RedirectAction
  | FormAction
  | QrAction
  | DeeplinkAction
  | TransferAction
  | SmsAction
  | HtmlAction
