import type { Raw } from '../secrecy/raw.ts'
import type { RawMessage } from './notification.ts'

/**
 * What the payer's browser brought back: authentic, but a hint for the page you show. It may come
 * late, twice or never, so **never credit from it**: wait for the notification, or query.
 */
export interface BrowserReturn {
  readonly provider: string
  readonly account: string
  readonly orderId: string
  readonly providerId: string | null
  /** What it says. Not a status: nothing that takes an event takes this. */
  readonly claims: 'paid' | 'not-paid'
  readonly raw: Raw
}

/** Reads returning browsers. */
export interface BrowserReturns {
  /**
   * Verifies what a browser brought to your return URL.
   *
   * @throws {SignatureError} when it is not authentic.
   */
  read(message: Request | RawMessage): Promise<BrowserReturn>
}
