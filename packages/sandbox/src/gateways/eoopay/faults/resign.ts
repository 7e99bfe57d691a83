import type { SpoiltCall } from '../../gateway.ts'
import { type Change, saying, type Value } from '../../spoil.ts'
import { findAccount } from '../checks.ts'
import type { Desk } from '../desk.ts'
import { signMessage } from '../signature.ts'
import { phpInteger, signedOf } from '../signed-fields.ts'

/** Changes an answer and signs it anew. */
export const signedAnew = (desk: Desk, change: Change) =>
  saying((value, call) => {
    const { merchant } = findAccount(desk, phpInteger(call.fields.pay_memberid))
    const { sign: _, ...said } = change(value, call)
    return { ...said, sign: signatureOf(desk, said, call, merchant.secret) }
  })

/** Signs an answer as it is, with a key that is not the merchant's. */
export const signedByAnother = (desk: Desk) =>
  saying((value, call) => {
    const { sign: _, ...said } = value
    return { ...said, sign: signatureOf(desk, said, call, 'another key') }
  })

function signatureOf(desk: Desk, said: Value, { fields }: SpoiltCall, key: string): string {
  const { merchant } = findAccount(desk, phpInteger(fields.pay_memberid))
  const reading = { zeroIsEmpty: desk.settings.zeroIsEmpty.sent }
  return signMessage(signedOf(merchant, said), key, reading)
}

export const unsigned = saying(({ sign: _, ...said }) => said)
