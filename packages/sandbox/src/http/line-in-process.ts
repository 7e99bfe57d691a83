import type { Schedule } from '../schedule.ts'
import { carry } from './carry.ts'
import type { LineEnding, LinePlan, Sink } from './line.ts'

/** A plan where there is no connection: what `fetch` would do, had there been one. */
export function carryInProcess(
  plan: LinePlan,
  signal: AbortSignal,
  schedule: Schedule,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stop = AbortSignal.any([signal, schedule.signal()])
    if (stop.aborted) return reject(stop.reason)
    if (plan.head) return resolve(new Response(bodyOf(plan, stop, schedule), plan.head))
    stop.addEventListener('abort', () => reject(stop.reason), { once: true })
    if (plan.ending !== 'silence') reject(fetchFailed('fetch failed', plan.ending))
  })
}

function bodyOf(plan: LinePlan, stop: AbortSignal, schedule: Schedule): ReadableStream<Uint8Array> {
  let failure: TypeError | undefined
  let cancel = () => {}

  return new ReadableStream({
    start(controller) {
      const sink: Sink = {
        write: bytes => controller.enqueue(bytes),
        end(ending) {
          if (ending === 'whole') controller.close()
          else if (ending !== 'silence') failure = fetchFailed('terminated', ending)
        },
      }
      cancel = carry(plan, sink, schedule)
      stop.addEventListener('abort', () => {
        cancel()
        controller.error(stop.reason)
      })
    },
    // Only once everything written was read: an error would throw it away.
    pull(controller) {
      if (failure) controller.error(failure)
    },
    cancel: () => cancel(),
  })
}

const causes: Readonly<
  Record<Exclude<LineEnding, 'whole' | 'silence'>, readonly [string, string]>
> = {
  close: ['UND_ERR_SOCKET', 'other side closed'],
  reset: ['ECONNRESET', 'read ECONNRESET'],
  refused: ['ECONNREFUSED', 'connect ECONNREFUSED'],
}

/** As the platform's own fetch words it. */
function fetchFailed(message: string, ending: LineEnding): TypeError {
  const [code, words] = causes[ending === 'reset' || ending === 'refused' ? ending : 'close']
  return new TypeError(message, { cause: Object.assign(new Error(words), { code }) })
}
