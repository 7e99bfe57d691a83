import type { KeyObject } from 'node:crypto'
import type { Spoil, SpoiltCall } from '../../gateway.ts'
import { type Change, saying, type Value } from '../../spoil.ts'
import { withoutEmpty } from '../answers.ts'
import type { Desk } from '../desk.ts'
import { sign, signedText } from '../signature.ts'

/** Signs spoilt answers. An answer without a signature stays as it is. */
export interface Resign {
  /** Changes an answer and signs it anew. */
  anew(change: Change): Spoil
  /** Signs an answer as it is, with a key that nobody knows. */
  readonly byAnother: Spoil
}

/** `outside` are the fields that stand outside the signature. */
export const createResign = (desk: Desk, outside: readonly string[] = []): Resign => ({
  anew: change =>
    saying((value, call) =>
      'sign' in value
        ? signed(desk, change(value, call), call, { outside, key: desk.keys.platform() })
        : value,
    ),
  byAnother: saying((value, call) =>
    'sign' in value ? signed(desk, value, call, { outside, key: desk.keys.stranger() }) : value,
  ),
})

export const unsigned: Spoil = saying(value => {
  const { sign: _, ...said } = value
  return 'sign' in value ? said : value
})

interface How {
  readonly outside: readonly string[]
  readonly key: KeyObject
}

function signed(desk: Desk, value: Value, { fields }: SpoiltCall, { outside, key }: How): Value {
  const merchant = desk.merchants.get(fields.oid_partner ?? '')
  if (!merchant) return value
  const { sign: _, ...said } = withoutEmpty(value)
  const inside = Object.entries(said)
    .filter(([name]) => !outside.includes(name))
    .map(([name, member]) => [name, String(member)] as const)
  const text = signedText(Object.fromEntries(inside))
  return { ...said, sign: sign(text, merchant.answerSignType, key) }
}
