import type { SpoiltCall } from '../../gateway.ts'
import { type Change, saying, type Value } from '../../spoil.ts'
import { findAccount } from '../checks.ts'
import type { Desk } from '../desk.ts'
import { readingOf } from '../readings.ts'
import { signMessage } from '../signature.ts'
import { phpInteger, signedOf } from '../signed-fields.ts'
import { unwrapTrade, wrapTrade } from '../trade-shapes.ts'

type Resign = (said: Value, call: SpoiltCall) => string

/** Changes a flat answer, and signs it anew. */
export const signedAnew = (desk: Desk, change: Change) =>
  saying((value, call) => resigned(change(value, call), call, deposits(desk)))

/** Signs an answer as it is, with a key that is not the merchant's. */
export const signedByAnother = (desk: Desk) =>
  saying((value, call) => resigned(value, call, deposits(desk, 'another key')))

export const unsigned = saying(({ sign: _, ...said }) => said)

/** Changes the trade in an answer of any shape, and signs it anew. */
export const tradeAnew = (desk: Desk, change: Change, key?: string) =>
  saying((value, call) => {
    const trade = resigned(change(unwrapTrade(value), call), call, deposits(desk, key))
    return wrapTrade(merchantOf(desk, call), trade)
  })

export const unsignedTrade = (desk: Desk) =>
  saying((value, call) => {
    const { sign: _, ...said } = unwrapTrade(value)
    return wrapTrade(merchantOf(desk, call), said)
  })

/** Changes the answer to a payout query; one that is signed is signed anew. */
export const payoutAnew = (desk: Desk, change: Change, key?: string) =>
  saying((value, call) => {
    const changed = change(value, call)
    return 'sign' in changed ? resigned(changed, call, payouts(desk, key)) : changed
  })

const resigned = ({ sign: _, ...said }: Value, call: SpoiltCall, sign: Resign): Value => ({
  ...said,
  sign: sign(said, call),
})

const merchantOf = (desk: Desk, { fields }: SpoiltCall) =>
  findAccount(desk, phpInteger(fields.pay_memberid ?? fields.mchid)).merchant

const deposits =
  (desk: Desk, key?: string): Resign =>
  (said, call) => {
    const merchant = merchantOf(desk, call)
    const reading = readingOf(desk, merchant, 'sent')
    return signMessage(signedOf(merchant, said), key ?? merchant.secret, reading)
  }

const payouts =
  (desk: Desk, key?: string): Resign =>
  (said, call) => {
    const merchant = merchantOf(desk, call)
    const reading = readingOf(desk, merchant, 'sent')
    return signMessage(signedOf(merchant, said), key ?? merchant.payoutSecret, reading)
  }
