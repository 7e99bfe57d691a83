import type { SimulatedOrder } from '../../shared/api.ts'
import type { TimelineEntry } from '../../shared/timeline.ts'
import { eventStream } from '../http/event-stream.ts'
import { simulatedOrder } from '../simulated.ts'
import type { Workbench } from '../workbench.ts'

const shownOrders = 100

/**
 * Everything that happens, as it happens: `entry` for the timeline, numbered, and `order` for an
 * order at a simulated gateway. A browser that comes back gets what it missed.
 */
export const eventsOf = (bench: Workbench, lastEventId: string | undefined): Response => {
  const { timeline, sandbox, print } = bench
  const last = Number(lastEventId ?? 0)

  return eventStream(send => {
    const sendEntry = (entry: TimelineEntry) =>
      send({ event: 'entry', id: entry.id, data: print(entry) })
    const sendOrder = (order: SimulatedOrder | null) =>
      order && send({ event: 'order', data: print(order) })

    for (const order of sandbox.orders.slice(-shownOrders)) sendOrder(simulatedOrder(bench, order))
    for (const entry of timeline.after(Number.isSafeInteger(last) ? last : 0)) sendEntry(entry)
    const ends = [
      timeline.subscribe(sendEntry),
      sandbox.subscribe(event => {
        if (event.type === 'order') sendOrder(simulatedOrder(bench, event.order))
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  })
}
