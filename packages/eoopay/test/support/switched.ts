import type { EoopayMerchant, EoopaySettings as GatewaySettings } from '@pay/sandbox'
import { createMmk, type MmkSettings } from '../../../mmk/src/index.ts'
import { openSimulated } from '../../../mmk/test/support/simulated.ts'
import { deposit, payout } from './inputs.ts'
import { secret } from './providers.ts'

/** What a simulated gateway and its merchant differ in from the pages. */
export type Habits = Partial<EoopayMerchant> & { readonly gateway?: GatewaySettings }

/** A merchant's settings, and the habits of a simulated gateway that they are for. */
export const open = (settings: Partial<MmkSettings>, { gateway, ...merchant }: Habits) => {
  const simulated = openSimulated(
    { id: '10006', secret, currency: 'MMK', ...merchant },
    given => createMmk({ ...given, ...settings }),
    gateway,
  )
  simulated.orders.set(deposit.orderId, { kind: 'payment', amount: deposit.amount })
  simulated.orders.set(payout.orderId, { kind: 'payout', amount: payout.amount })
  const act = async (name: 'pay' | 'complete' | 'fail') => {
    simulated.sandbox.control.act(simulated.sandbox.orders.at(-1)?.key ?? '', name, {})
    await simulated.sandbox.idle()
  }
  return { ...simulated, mmk: simulated.provider, act }
}

export const pending = { status: 'pending' }
/** What names the deposit, and the payout, in a query. */
export const asked = { orderId: deposit.orderId, amount: deposit.amount }
export const fate = { orderId: payout.orderId, amount: payout.amount }
