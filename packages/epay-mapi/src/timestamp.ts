import type { Raw } from '@pay/core'
import { textOf } from '@pay/core/provider'
import type { Gateway } from './gateway.ts'

const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1000)

/** A moment as these gateways write it: ten digits. */
export const timestampOf = (moment: Date): string => String(secondsOf(moment))

/**
 * Whether the signed time of a message is close enough to ours. Where times are signed, one has to
 * be there.
 *
 * @source the V2 programs refuse requests beyond 300 seconds; the same is asked of what they send
 */
export const isFresh = (
  message: Raw,
  now: Date,
  { dialect, toleranceSeconds }: Pick<Gateway, 'dialect' | 'toleranceSeconds'>,
): boolean => {
  if (!dialect.signs.isTimed) return true
  const written = textOf(message, 'timestamp') ?? ''
  return /^\d{10}$/.test(written) && Math.abs(Number(written) - secondsOf(now)) <= toleranceSeconds
}
