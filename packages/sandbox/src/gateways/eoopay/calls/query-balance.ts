import * as check from '../checks.ts'
import type { CallDescription } from '../receive.ts'
import { accept } from '../refusal.ts'
import type { MerchantSettings } from '../settings.ts'
import { signMessage } from '../signature.ts'
import { phpInteger } from '../signed-fields.ts'

interface BalanceLine {
  readonly amount_code: string
  readonly amount: string
  readonly freez_amount: string
}

/** @source "Merchant balance inquiry" */
export const queryBalance: CallDescription = {
  name: 'balances.query',
  path: '/Pay_Trade_MoneyQuery.html',
  answer({ desk, posted }) {
    const fields = posted.text
    check.requireFields(fields, ['pay_memberid', 'pay_md5sign'])
    const account = check.findAccount(desk, phpInteger(fields.pay_memberid))
    const { merchant } = account
    check.checkSignature(fields, {
      fields: { pay_memberid: merchant.id },
      zeroIsEmpty: desk.settings.zeroIsEmpty.deposits,
      secret: merchant.secret,
    })
    const data = [
      { amount_code: merchant.currency, amount: account.balance(), freez_amount: '0.00' },
    ]
    const timestamp = Math.floor(desk.schedule.now() / 1000)
    const reading = { zeroIsEmpty: desk.settings.zeroIsEmpty.sent }
    const sign = signMessage(signedOf(merchant, data, timestamp), merchant.secret, reading)
    return accept({ status: '00', data, timestamp, sign }, posted, null)
  },
}

/** How a list is signed stands nowhere; three readings are known. @source the family's signing rules */
function signedOf(
  { balanceSignature }: MerchantSettings,
  data: readonly BalanceLine[],
  timestamp: number,
): Record<string, string> {
  const scalars = { status: '00', timestamp: String(timestamp) }
  if (balanceSignature === 'scalars') return scalars
  return { ...scalars, data: balanceSignature === 'word' ? 'Array' : JSON.stringify(data) }
}
