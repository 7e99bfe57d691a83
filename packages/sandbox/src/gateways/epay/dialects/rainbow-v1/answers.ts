import { html, json } from '../../../../http/wire.ts'
import type { Content } from '../../../gateway.ts'
import type { Reason, Refusal } from '../../refusal.ts'
import type { Program } from '../rainbow/desk.ts'

/** Which number a call gives for which reason; for any other it is -1. */
export type Codes = Readonly<Partial<Record<Reason, number>>>

/** `api.php` says that it is JSON, `mapi.php` of version 3095 that it is HTML. @source observed */
export const jsonAs = (program: Program) => (program === 3095 ? html : json)

export const refusedBy = (codes: Codes, { reason, message }: Refusal): Content => ({
  kind: 'json',
  value: { code: codes[reason] ?? -1, msg: message },
})
