import type { Call, CallDescription, Reply } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { knownMerchant } from '../rainbow/receive.ts'
import { refuse } from './answers.ts'
import type { V2Desk } from './desk.ts'
import type { MerchantSettings } from './settings.ts'

interface SignedCall {
  readonly name: string
  readonly path: string
  readonly orderIdOf?: NonNullable<CallDescription<V2Desk>['orderIdOf']>
  answer(call: Call<V2Desk>, merchant: MerchantSettings): Reply
}

/** A call whose merchant is known, and did sign it. @source observed */
export const signedCall = ({ answer, ...call }: SignedCall): CallDescription<V2Desk> => ({
  ...call,
  answer(received) {
    const { desk, posted } = received
    const merchant = knownMerchant(desk, posted.text)
    desk.checkSignature(posted, merchant)
    return answer(received, merchant)
  },
  refuse: (refusal, { desk }) => refuse(refusal, desk),
})

/** What the program found out about the order itself, it signs. */
export function signing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) error.isSigned = true
    throw error
  }
}

/** Any other address. */
export const unknownRoute: CallDescription<V2Desk> = {
  name: 'unknown',
  path: '/api/*',
  answer() {
    throw new Refusal('action', '接口方法不存在')
  },
  refuse: (refusal, { desk }) => refuse(refusal, desk),
}
