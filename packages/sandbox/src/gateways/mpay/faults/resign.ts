import type { KeyObject } from 'node:crypto'
import type { Spoil, SpoiltCall } from '../../gateway.ts'
import { type Change, saying, type Value } from '../../spoil.ts'
import { withoutEmpty } from '../answers.ts'
import type { Desk } from '../desk.ts'
import { type Fields, sign, signedText } from '../signature.ts'

/** These stand outside the signature of an answer to a query. @source "Payment result query" */
const outside = ['bank_name', 'memo', 'card_no']

/** Changes a signed answer and signs it anew. An answer without a signature stays as it is. */
export const signedAnew = (desk: Desk, change: Change): Spoil =>
  saying((value, call) =>
    'sign' in value ? signed(desk, change(value, call), call, desk.keys.platform()) : value,
  )

/** Signs an answer as it is, with a key that nobody knows. */
export const signedByAnother = (desk: Desk): Spoil =>
  saying((value, call) =>
    'sign' in value ? signed(desk, value, call, desk.keys.stranger()) : value,
  )

export const unsigned: Spoil = saying(value => {
  const { sign: _, ...said } = value
  return 'sign' in value ? said : value
})

function signed(desk: Desk, value: Value, { fields }: SpoiltCall, key: KeyObject): Value {
  const merchant = desk.merchants.get(fields.oid_partner ?? '')
  if (!merchant) return value
  const { sign: _, ...said } = withoutEmpty(textsOf(value))
  return { ...said, sign: sign(signedText(said, outside), merchant.answerSignType, key) }
}

const textsOf = (value: Value): Fields =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, String(member)]))
