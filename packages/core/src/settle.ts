import type { PaymentProvider } from './contract/provider.ts'
import type { State, Unknown } from './contract/results.ts'
import type { Ticket } from './contract/ticket.ts'
import { PayError } from './errors/pay-error.ts'
import { reconcile } from './reconcile.ts'

/** How long to go on asking, and how. */
export interface SettleOptions {
  /** Stops asking; the last state comes back. */
  readonly signal?: AbortSignal | undefined
  /** When to give up, in milliseconds from now. Default: 600000, ten minutes. */
  readonly deadlineMs?: number | undefined
  /**
   * Pauses between questions, in milliseconds; the last one repeats. Default: 5 s, 15 s, 1 min,
   * 5 min, 15 min, then every hour.
   */
  readonly pausesMs?: readonly number[] | undefined
  /** The clock, in milliseconds. Default: the system's. */
  readonly now?: (() => number) | undefined
  /** Waits; comes back early when the signal aborts. Default: a timer. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined
}

const minute = 60_000
const usualPauses = [5_000, 15_000, minute, 5 * minute, 15 * minute, 60 * minute]

// `not-found` is never final: the order may still appear
const final = new Set(['succeeded', 'failed', 'refunded', 'reversed'])

const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    signal?.addEventListener('abort', done, { once: true })
  })

type Asked = { readonly state: State } | { readonly error: PayError }

/** One question. A read that was not answered may be repeated freely; anything else is a mistake. */
const ask = async (
  provider: PaymentProvider,
  ticket: Ticket,
  signal?: AbortSignal,
): Promise<Asked> => {
  try {
    return { state: await reconcile(provider, ticket, { signal }) }
  } catch (error) {
    if (!PayError.is(error) || error.code === 'input') throw error
    return { error }
  }
}

const isFinal = (asked: Asked) => 'state' in asked && final.has(asked.state.status)

const answered = (asked: Asked): State => {
  if ('error' in asked) throw asked.error
  return asked.state
}

/**
 * Asks what became of a write until the answer is final or time is up. Only ever asks: nothing is
 * written again.
 *
 * @example
 * const result = await mmk.payouts.create(input)
 * const state = result.status === 'unknown' ? await settle(mmk, result) : result
 *
 * @returns the final state, or the last one known when time was up or `signal` aborted.
 * @throws {InputError} when the ticket belongs to another provider or account.
 * @throws {TransportError} {ProtocolError} when time was up and the last question was not answered.
 */
export const settle = async (
  provider: PaymentProvider,
  unsettled: Unknown | Ticket,
  options: SettleOptions = {},
): Promise<State> => {
  const { signal, deadlineMs = 10 * minute, pausesMs = usualPauses } = options
  const { now = Date.now, sleep = wait } = options
  const ticket = 'ticket' in unsettled ? unsettled.ticket : unsettled
  const end = now() + deadlineMs
  let asked = await ask(provider, ticket, signal)
  for (let round = 0; !isFinal(asked); round += 1) {
    const pause = pausesMs[Math.min(round, pausesMs.length - 1)] ?? minute
    if (signal?.aborted || now() + pause > end) break
    await sleep(pause, signal)
    if (signal?.aborted) break
    asked = await ask(provider, ticket, signal)
  }
  return answered(asked)
}
