/** One thing that is measured: called over and over, with the number of the call. */
export type Work = (at: number) => unknown

/** Median time of one call, in nanoseconds. */
export type Times<K extends string> = Readonly<Record<K, number>>

interface Effort {
  /** Default: 150. */
  readonly rounds?: number
  /** How many calls make one round of one work; left out, as many as fit into two milliseconds. */
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
  return Math.max(1, Math.round(2_000_000 / perCall))
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Measures several works in turns, so that the machine's mood hits all of them alike. */
export const measure = <K extends string>(
  works: Readonly<Record<K, Work>>,
  { rounds = 150, calls }: Effort = {},
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
  const times = Object.fromEntries(plan.map(one => [one.name, median(one.times)]))
  return times as Times<K> // every name of `works` is in the plan
}
