import type { Sensitive } from '@pay/core'

/** The payer's bank card. None of it is ever printed. */
export interface MpayCard {
  /** 13 to 19 digits. The check digit is not tested: the gateway's own samples fail it. */
  readonly number: Sensitive
  /** The card holder's name, in Chinese. */
  readonly holder: Sensitive
  /** The mainland mobile number registered at the bank, 11 digits. */
  readonly phone: Sensitive
  /** 15 or 18 characters of the identity card. */
  readonly identityNumber: Sensitive
  /** Year and month, `YYMM`, for credit cards. Not `MMYY`. */
  readonly expiry?: Sensitive
  /** For credit cards. */
  readonly cvv?: Sensitive
}

/** Which card business: `debit`, `credit`, or `authenticated` (debit, new authentication). */
export type MpayCardType = 'debit' | 'credit' | 'authenticated'
