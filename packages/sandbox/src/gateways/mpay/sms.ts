import type { Order } from '../../records.ts'
import type { Desk } from './desk.ts'
import { newToken } from './numbers.ts'
import { Refusal } from './refusal.ts'

/** Details of an order that waits for its SMS code. */
type Details = Order['details']

/** A token for the merchant, and an SMS for the payer. */
export const newSms = (desk: Desk) => ({
  token: newToken(desk),
  tokenUntil: new Date(desk.schedule.now() + desk.settings.tokenMs).toISOString(),
  ...newCode(desk),
})

/** Another SMS for the same token: the code before is void, the wrong tries are forgiven. */
export const newCode = ({ settings, numbers }: Desk) => ({
  smsCode: settings.smsCode === 'random' ? numbers.digits(6) : settings.smsCode,
  wrongCodes: '0',
})

/** The SMS is used up: its token leads nowhere. */
export function withoutSms({
  token,
  tokenUntil,
  smsCode,
  wrongCodes,
  ...details
}: Details): Details {
  return details
}

/** @throws {Refusal} 1000 for a token that ran out, 1900 for a wrong code, 9702 for one too many. */
export function checkCode(desk: Desk, order: Order, code: string | undefined): void {
  const { tokenUntil = '', smsCode, wrongCodes = '0' } = order.details
  const { wrongCodes: limit } = desk.settings
  if (desk.schedule.now() >= Date.parse(tokenUntil)) throw new Refusal('token', '1000')
  if (Number(wrongCodes) >= limit) throw new Refusal('code', '9702')
  if (code === smsCode) return

  const wrong = Number(wrongCodes) + 1
  const details = { ...order.details, wrongCodes: String(wrong) }
  desk.orders.change(order, { details }, 'wrong code', `${wrong} of ${limit}`)
  throw new Refusal('code', wrong < limit ? '1900' : '9702')
}
