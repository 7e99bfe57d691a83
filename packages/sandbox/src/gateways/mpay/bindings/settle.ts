import type { Order } from '../../../records.ts'
import { agreementFor } from '../agreements.ts'
import type { Desk } from '../desk.ts'
import { withoutSms } from '../sms.ts'

/** What can be done to a binding that is under way. */
export const bindingActions = ['complete', 'fail'] as const

/** The card may be debited from now on. What a notification of it would say stands nowhere, so there is none. */
export function bindCard(desk: Desk, binding: Order): Order {
  const details = { ...binding.details, stage: 'bound', agreement: agreementFor(desk, binding) }
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'succeeded', settledAt, details, actions: [] } as const
  return desk.orders.change(binding, change, 'bound', 'the card may be debited')
}

export function failBinding(desk: Desk, binding: Order, memo = 'the bank refused'): Order {
  const details = { ...withoutSms(binding.details), stage: 'failed', memo }
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'failed', settledAt, details, actions: [] } as const
  return desk.orders.change(binding, change, 'failed', memo)
}

/** The bank has it, and decides later or when somebody does. */
export function leaveBinding(
  desk: Desk,
  binding: Order,
  ending: 'complete' | 'fail' | 'stay',
): Order {
  const details = { ...binding.details, stage: 'bank' }
  const change = { details, actions: bindingActions }
  const changed = desk.orders.change(binding, change, 'at the bank', 'not decided yet')
  if (ending === 'stay') return changed
  desk.schedule.after(desk.settings.settleMs, () => {
    const current = desk.orders.get(binding.key)
    if (current?.details.stage !== 'bank') return
    if (ending === 'complete') bindCard(desk, current)
    else failBinding(desk, current)
  })
  return changed
}
