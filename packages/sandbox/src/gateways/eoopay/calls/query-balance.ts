import * as check from '../checks.ts'
import { readingOf } from '../readings.ts'
import type { CallDescription } from '../receive.ts'
import { accept } from '../refusal.ts'
import { signMessage } from '../signature.ts'
import { phpInteger, signedOf } from '../signed-fields.ts'

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
      reading: readingOf(desk, merchant, 'deposits'),
      merchant: merchant.id,
      secret: merchant.secret,
    })
    const amount = account.balance()
    const row = { amount_code: merchant.currency, amount, freez_amount: '0.00' }
    const data = merchant.balanceData === 'list' ? [row] : row
    const timestamp = Math.floor(desk.schedule.now() / 1000)
    const reading = readingOf(desk, merchant, 'sent')
    const message = { status: '00', data, timestamp }
    const sign = signMessage(signedOf(merchant, message), merchant.secret, reading)
    return accept({ ...message, sign }, posted, null)
  },
}
