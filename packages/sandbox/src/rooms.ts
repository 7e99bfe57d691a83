import { createClock } from './clock.ts'
import { createOutbox } from './delivery/outbox.ts'
import { createPost, postInProcess } from './delivery/post.ts'
import { SandboxError } from './errors.ts'
import { createEvents } from './events.ts'
import { createRecorder } from './http/recorder.ts'
import { createNumbers } from './numbers.ts'
import type { SandboxOptions } from './options.ts'
import { createOrderBook } from './orders.ts'
import type { Dropped } from './records.ts'
import { createSchedule } from './schedule.ts'

/** What all gateways share, and what is kept of them. */
export function openRooms(options: SandboxOptions) {
  const { clock = createClock(), seed = 'sandbox', explain = () => [] } = options
  const limits = resolveLimits(options.limits)
  const events = createEvents()
  const schedule = createSchedule(clock)
  const orders = createOrderBook({
    limit: limits.orders,
    now: clock.now,
    onPut: order => events.emit({ type: 'order', order }),
  })
  const recorder = createRecorder({
    limit: limits.requests,
    now: clock.now,
    onPut: request => events.emit({ type: 'request', request }),
  })
  const outbox = createOutbox({
    ...{ limit: limits.deliveries, schedule, orders, post: postOf(options) },
    onPut: delivery => events.emit({ type: 'delivery', delivery }),
  })
  const numbers = createNumbers(String(seed))
  const context = { schedule, orders, outbox, numbers, explain, seed: String(seed) }
  return { clock, context, recorder, events }
}

const postOf = ({ deliver, allowedHosts = [] }: SandboxOptions) =>
  deliver ? postInProcess(deliver) : createPost({ allowedHosts })

function resolveLimits(given: SandboxOptions['limits']): Dropped {
  const limits = { requests: 1000, orders: 5000, deliveries: 2000, ...given }
  if (Object.values(limits).every(limit => Number.isInteger(limit) && limit > 0)) return limits
  throw new SandboxError('settings', 'limits: whole numbers above zero.')
}
