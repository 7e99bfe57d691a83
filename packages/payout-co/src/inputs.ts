import type { Sensitive } from '@pay/core'
import type { EoopayPaymentInput, EoopayPayoutInput } from '@pay/eoopay'
import type { DocumentType } from './documents.ts'

/** Who pays. All three are sent unsigned: only TLS protects them. Never printed. */
export interface ColombianPayer {
  readonly name: Sensitive
  readonly email: Sensitive
  readonly phone: Sensitive
}

/** A pay-in in Colombia. The page documents these fields for another country: see SOURCES.md. */
export interface ColombianPaymentInput extends EoopayPaymentInput<'COP'> {
  readonly payer: ColombianPayer
}

/** A Colombian identity document. The number is never printed. */
export interface ColombianDocument {
  readonly type: DocumentType
  /** CC and CE: 6 to 10 digits; NIT: 9 or 10 digits; PP: letters and digits. */
  readonly number: Sensitive
}

/** Who is paid. Only bank and kinds are ever printed. */
export interface ColombianBeneficiary {
  /** A code of the gateway's bank list; one that is not in it passes with a hint. */
  readonly bank: string
  /** Nequi, Daviplata and other wallets are savings accounts. */
  readonly accountType: 'savings' | 'checking'
  readonly account: Sensitive
  readonly name: Sensitive
  readonly phone: Sensitive
  readonly email: Sensitive
  readonly document: ColombianDocument
}

/** A payout in Colombia. */
export interface ColombianPayoutInput extends EoopayPayoutInput<'COP'> {
  readonly beneficiary: ColombianBeneficiary
}
