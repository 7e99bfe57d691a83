import type { Numbers } from '../../../../numbers.ts'
import type { Order } from '../../../../records.ts'
import { leadOf as commonLead } from '../../leads.ts'
import type { EpayMethod } from '../../methods.ts'
import type { RainbowHabits, RainbowLead } from './settings.ts'

type Habits = Pick<RainbowHabits, 'leads' | 'links'>

/** What leads the payer on, by one name. */
export function leadOf(
  order: Order,
  { leads, links }: Habits,
  method: EpayMethod,
  numbers: Numbers,
): Readonly<Partial<Record<RainbowLead, string>>> {
  const page = pageOf(order, links)
  const lead = leads[method]
  if (lead !== 'html') return commonLead(lead, page, numbers)
  return { html: `<script>window.location.replace('${page}');</script>` }
}

export function pageOf({ cashierUrl }: Order, links: RainbowHabits['links']): string {
  const url = cashierUrl ?? ''
  return links === 'relative' ? new URL(url).pathname : url
}
