import type { NotificationFormat, SigningKey } from './notification.ts'

/**
 * How to send a notification on command. What is left out is as the gateway itself does it.
 *
 * @example
 * sandbox.control.notify(order.key, { times: 100 }) // all at once
 * sandbox.control.notify(order.key, { fields: { amount: '1.00' } }) // forged: the signature is the old one
 * sandbox.control.notify(order.key, { fields: { amount: '1.00' }, signature: 'own-key' }) // signed anew
 */
export interface NotifyOptions {
  /** How many copies, all at once. Default 1, at most 1 000. */
  readonly times?: number | undefined
  /** Waits so long, by the sandbox's clock. Default 0. */
  readonly delayMs?: number | undefined
  /** It gets lost on the way: recorded, never sent. */
  readonly lost?: boolean | undefined
  /** Repeats follow, as the gateway repeats, until one is acknowledged. Default `false`. */
  readonly repeats?: boolean | undefined
  /** Exactly what was sent before, by the `id` of that delivery. Only with the options above. */
  readonly replay?: string | undefined
  /** Fields with other values, or new ones; `null` takes one out. The signature stays what it was, unless `signature` says otherwise. */
  readonly fields?: Readonly<Record<string, string | null>> | undefined
  /** Signs what is then there: with the gateway's key, with one that is nobody's, or with an empty one. `none` takes the signature out. */
  readonly signature?: SigningKey | 'none' | undefined
  /** `form`: posted, URL-encoded; `raw`: posted without encoding; `json`: posted; `query`: a GET. */
  readonly as?: NotificationFormat | undefined
  /** This field comes as a list of one: `name[]=value`, or `"name":["value"]`. */
  readonly array?: string | undefined
  /** This field comes once more behind the others, with this value. */
  readonly repeated?: { readonly name: string; readonly value: string } | undefined
  /** The body, or the query, begins with a byte order mark. */
  readonly bom?: boolean | undefined
  /** Texts are written in this charset, and signed so by `signature`. Default `utf-8`. */
  readonly charset?: 'utf-8' | 'gbk' | undefined
}
