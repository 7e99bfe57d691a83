import { type Raw, type SmsAction, secret } from '@pay/core'
import { type Context, textOf } from '@pay/core/provider'

/** @source "MPAY Apply": a token is good for half an hour */
const tokenMs = 30 * 60 * 1000

/** The code to be typed; `null` where no token came to confirm it with. */
export const smsAction = (answer: Raw, { now }: Context): SmsAction | null => {
  const token = textOf(answer, 'token')
  if (token === undefined) return null
  return { type: 'sms', token: secret(token), expiresAt: new Date(now.getTime() + tokenMs) }
}
