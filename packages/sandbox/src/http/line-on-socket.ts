import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Schedule } from '../schedule.ts'
import { carry } from './carry.ts'
import type { LineEnding, LinePlan, Sink } from './line.ts'

/** A plan on a real connection. Returns at once; the connection goes its own way. */
export function carryOnSocket(
  plan: LinePlan,
  outgoing: ServerResponse,
  schedule: Schedule,
): Response {
  if (plan.head) outgoing.writeHead(plan.head.status, plan.head.headers)
  const sink: Sink = {
    write: bytes => void outgoing.write(bytes),
    end: ending => endings[ending](outgoing),
  }
  const cancel = carry(plan, sink, schedule)
  const reset = schedule.signal()
  const drop = () => outgoing.destroy()
  reset.addEventListener('abort', drop, { once: true })
  outgoing.once('close', () => {
    cancel()
    reset.removeEventListener('abort', drop)
  })
  return RESPONSE_ALREADY_SENT
}

const endings: Readonly<Record<LineEnding, (outgoing: ServerResponse) => void>> = {
  whole: outgoing => void outgoing.end(),
  // After what was written has gone out.
  close: outgoing => outgoing.socket?.destroySoon(),
  reset: outgoing => outgoing.socket?.resetAndDestroy(),
  silence: () => {},
  // The connection is there already; nearer than this one cannot come.
  refused: outgoing => outgoing.socket?.resetAndDestroy(),
}
