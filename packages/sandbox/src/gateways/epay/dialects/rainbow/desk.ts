import type { Posted } from '../../../../php/form.ts'
import type { Account, Desk } from '../../desk.ts'
import type { RainbowHabits } from './settings.ts'

/** The version of the program: 3069 knows V1 only, 3095 knows V2 besides. */
export type Program = 3069 | 3095

export type RainbowMerchant = Account & RainbowHabits

export interface RainbowDesk<M extends RainbowMerchant = RainbowMerchant> extends Desk<M> {
  readonly program: Program
  /** Whether the operator allows refunds. */
  readonly refunds: boolean
  /** Whether the page for payers wants what browsers send. */
  readonly browsersOnly: boolean
  /** @throws {Refusal} when the merchant did not sign what was sent. */
  checkSignature(posted: Posted, merchant: M): void
}
