import type { KeyObject } from 'node:crypto'
import { html } from '../../../../http/wire.ts'
import type { Content } from '../../../gateway.ts'
import type { Refusal } from '../../refusal.ts'
import type { V2Desk } from './desk.ts'
import { signed } from './signature.ts'

type Value = Readonly<Record<string, unknown>>

/** JSON that says it is HTML. @source observed */
const content = (value: Value): Content => ({ kind: 'json', value, contentType: html })

/** Everything that is said, with the time, is signed. @source observed */
export const accept = (desk: V2Desk, value: Value): Content =>
  content(signedValue(desk, value, desk.keys.platform()))

export function signedValue({ schedule }: V2Desk, value: Value, key: KeyObject): Value {
  const said = { ...value, timestamp: String(Math.floor(schedule.now() / 1000)) }
  const { sign_type, sign } = signed(textsOf(said), key)
  return { ...said, sign_type, sign }
}

/** Lists are not signed, and neither is what is null. */
const textsOf = (value: Value): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => typeof member !== 'object')
      .map(([name, member]) => [name, String(member)]),
  )

const codes: Readonly<Partial<Record<Refusal['reason'], number>>> = {
  ...{ empty: -4, signature: -3, timestamp: -3, action: -5, maintenance: -2 },
}

/** Refusals come unsigned, but for those of the order itself when it is closed or given back. @source observed */
export function refuse(refusal: Refusal, desk: V2Desk): Content {
  const { reason, message, isSigned } = refusal
  const value = { code: codes[reason] ?? -1, msg: message }
  return isSigned || desk.signsRefusals ? accept(desk, value) : content(value)
}
