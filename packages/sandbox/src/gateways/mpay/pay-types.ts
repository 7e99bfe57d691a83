import type { Agreement } from './agreements.ts'
import type { Fields } from './signature.ts'

/** In questions about agreements. @source "Card bind query" and "Card unbind", pay_type; `P` from the older demo */
export const payTypes = /^[23DPMF]$/

/** Whether an agreement is of the kind that is asked for; by itself that is 2, express payment by debit card. */
export const ofPayType = ({ origin }: Agreement, { pay_type: asked }: Fields): boolean =>
  origin.fields.pay_type === (asked || '2')
