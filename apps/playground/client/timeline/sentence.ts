import type { EventView, NotificationEntry, TimelineEntry } from '../../shared/timeline.ts'

const isMoney = (value: unknown): value is { readonly value: string; readonly currency: string } =>
  typeof value === 'object' && value !== null && 'value' in value && 'currency' in value

/** The amount that an event speaks of: what was credited, where it says so. */
export const amountOf = ({ credited, amount, requested }: EventView): string | null => {
  const money = [credited, amount, requested].find(isMoney)
  return money === undefined ? null : `${money.value} ${money.currency}`
}

/** What a notification says, in a few words. */
export const newsOf = ({ event, why }: NotificationEntry): string => {
  if (event === null) return (why ?? 'not authentic').replaceAll('-', ' ')
  const amount = amountOf(event)
  return [`${event.kind} ${event.status}`, amount].filter(Boolean).join(', ')
}

/** An entry in one sentence, for those who listen to the page. */
export const sentenceOf = (entry: TimelineEntry): string =>
  entry.kind === 'call'
    ? `${entry.operation}: ${entry.outcome}`
    : `Notification ${entry.verdict}: ${newsOf(entry)}, order ${entry.orderId ?? 'not known'}`
