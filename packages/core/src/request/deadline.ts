/** One deadline and the caller's own signal, as one. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Why it ended, once it has. */
  cause(): 'timeout' | 'aborted' | null
  /** Waits for `work`, but not beyond the deadline, even when `work` ignores the signal. */
  within<T>(work: Promise<T>): Promise<T>
  clear(): void
}

/** Starts the deadline of one call, over connecting, headers and body. */
export const startDeadline = (timeoutMs: number, caller?: AbortSignal): Deadline => {
  const timer = new AbortController()
  const timeout = setTimeout(() => timer.abort(), timeoutMs)
  const signal = caller === undefined ? timer.signal : AbortSignal.any([timer.signal, caller])
  let giveUp = (): void => {}
  const ended = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('the deadline has passed'))
  })
  // nobody may be waiting when it ends
  ended.catch(() => {})
  signal.addEventListener('abort', giveUp, { once: true })
  return {
    signal,
    cause: () => (timer.signal.aborted ? 'timeout' : caller?.aborted ? 'aborted' : null),
    within: work => Promise.race([work, ended]),
    clear() {
      clearTimeout(timeout)
      signal.removeEventListener('abort', giveUp)
    },
  }
}
