import type { Reason } from '../../refusal.ts'

/** @source the interface document, table of codes; 201 of a query: a newer relative's code for every failure */
const codes: Readonly<Partial<Record<Reason, number>>> = {
  field: 700,
  signature: 701,
  maintenance: 702,
  'no-code': 703,
  amount: 704,
  duplicate: 705,
  merchant: 800,
  channel: 901,
  'not-found': 201,
}

export const codeOf = (reason: Reason): number => codes[reason] ?? 700

export const success = 200
