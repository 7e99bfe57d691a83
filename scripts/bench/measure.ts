/** One thing that is measured: called over and over, with the number of the call. */
export type Work = (at: number) => unknown

/** Time of one call, in nanoseconds. */
export type Times<K extends string> = Readonly<Record<K, number>>

interface Effort {
  /** Default: 300. */
  readonly rounds?: number
  /** How many calls make one round of one work; left out, as many as fit into a millisecond. */
  readonly calls?: number
}

const elapsed = (work: Work, calls: number): number => {
  const started = process.hrtime.bigint()
  for (let at = 0; at < calls; at += 1) work(at)
  return Number(process.hrtime.bigint() - started)
}

const warmUp = (work: Work) => {
  const started = performance.now()
  for (let at = 0; performance.now() - started < 150; at += 1) work(at)
}

const callsFor = (work: Work): number => {
  const perCall = elapsed(work, 20) / 20
  return Math.max(1, Math.round(1_000_000 / perCall))
}

/** The value that a share of all values lie below. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN

/**
 * Measures several works in turns, so that the machine's mood hits all of them alike, and takes the
 * tenth of the rounds that were fastest: whatever else the machine does only ever adds time.
 */
export const measure = <K extends string>(
  works: Readonly<Record<K, Work>>,
  { rounds = 300, calls }: Effort = {},
): Times<K> => {
  const named = Object.entries<Work>(works)
  for (const [, work] of named) warmUp(work)
  const plan = named.map(([name, work]) => ({
    name,
    work,
    calls: calls ?? callsFor(work),
    times: [] as number[],
  }))
  for (let round = 0; round < rounds; round += 1) {
    for (const one of plan) one.times.push(elapsed(one.work, one.calls) / one.calls)
  }
  const times = Object.fromEntries(plan.map(one => [one.name, quantile(one.times, 0.1)]))
  return times as Times<K> // every name of `works` is in the plan
}
