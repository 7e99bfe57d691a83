import { expect, it, onTestFinished, vi } from 'vitest'
import { rejection } from '../expectations.ts'
import { type Desk, openCounter } from '../notifications/desk.ts'
import { messageOf, toRequest } from '../notifications/message.ts'

const crypto = process.getBuiltinModule('node:crypto')

/**
 * Where a shared secret signs, whoever can measure how long a comparison takes finds the right
 * signature character by character. What a public key verifies holds no secret to be found.
 */
export const describeTiming = ({ subject, fixtures }: Desk): void => {
  if (!Object.values(subject.fixtures.secrets).includes('shared')) return
  const [genuine] = fixtures.genuine

  it('15. a wrong signature is compared in constant time', async () => {
    const compare = vi.spyOn(crypto, 'timingSafeEqual')
    onTestFinished(() => compare.mockRestore())
    const { notifications } = await openCounter({ subject, fixtures }, genuine)
    const forged = toRequest(messageOf(genuine.as, fixtures.forge(genuine.fields)))
    await rejection(notifications.receive(forged))
    expect(compare, "comparisons by the platform's timingSafeEqual").toHaveBeenCalled()
  })
}
