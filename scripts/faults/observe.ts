import { setTimeout } from 'node:timers/promises'
import type { PayError, ResultBase } from '../../packages/core/src/index.ts'
import type { Fault, FaultName, Sandbox } from '../../packages/sandbox/src/index.ts'
import type { Asked } from './asked.ts'
import type { Bench, Line } from './bench.ts'
import { prepare } from './prepare.ts'

/** What became of a call, and what its gateway saw. */
export interface Observed {
  /** The result's status or the error's name, with the reason; one for each call that was made. */
  readonly outcome: string
  /** Requests of the call itself that reached the gateway. */
  readonly requests: number
  /** How many calls were made. */
  readonly calls: number
}

/** Faults that only the caller's deadline ends. */
const endless: ReadonlySet<FaultName> = new Set([
  ...(['timeout-before-commit', 'timeout-after-commit', 'slow-drip', 'endless-body'] as const),
])

const patientMs = 30_000

/**
 * The first try is enough. On a busy machine a deadline may pass before the request has left, or
 * the server may have closed a connection that lay idle: what has not arrived is tried again.
 */
const triesMs = { endless: [200, 1600, 12_800], ended: [patientMs, patientMs, patientMs] }

const longAgoMs = 3 * 60 * 60 * 1000

const said = ({ status, cause }: ResultBase & { readonly cause?: unknown }) =>
  status === 'unknown' ? `unknown: ${cause}` : status

const thrown = ({ name, code, sent }: PayError) =>
  sent === 'no' ? `${name}, not sent` : `${name}: ${code}`

/** A request may still be on its way when nobody waits for its answer any more. */
const arrived = async (sandbox: Sandbox, before: number, withinMs: number): Promise<void> => {
  const until = performance.now() + withinMs
  while (sandbox.requests.length === before && performance.now() < until) await setTimeout(10)
}

/** One call in words, and the query behind it. */
const outcomeOf = async (
  bench: Bench,
  { operation, call }: Asked,
  input: unknown,
  timeoutMs: number,
) => {
  const { sandbox } = bench
  const before = sandbox.requests.length
  const outcome = await bench.call(operation.name, input, timeoutMs).then(said, thrown)
  if (timeoutMs !== patientMs) await arrived(sandbox, before, timeoutMs)
  const others = sandbox.requests.slice(before).filter(request => request.call !== call)
  if (others.length === 0) return outcome
  return `${outcome}, by ${others.length === 1 ? 'one query' : `${others.length} queries`}`
}

/** What is called, in its order: some faults show only beside another call. */
const outcomesOf = async (
  { connection, sandbox, clock }: Bench,
  { operation, call }: Asked,
  fault: Fault,
  once: () => Promise<string>,
): Promise<string[]> => {
  const outcomes: string[] = []
  if (fault.name === 'forgetful-duplicates') {
    outcomes.push(await once())
    await clock.advance(longAgoMs)
  }
  sandbox.faults.next(fault.name, { gateway: connection.gateway, call })
  outcomes.push(await once())
  if (fault.lasts === 'order' && operation.kind === 'read') outcomes.push(await once())
  sandbox.faults.clear()
  return outcomes
}

const nothingToChange = 'The gateway refuses the call, which the fault leaves as it is.'

const attempt = async (
  bench: Bench,
  asked: Asked,
  fault: Fault,
  timeoutMs: number,
): Promise<Observed | string> => {
  const { sandbox } = bench
  sandbox.reset()
  const input = await prepare(bench, asked.operation)
  const before = sandbox.requests.length
  const once = () => outcomeOf(bench, asked, input, timeoutMs)
  const outcomes = await outcomesOf(bench, asked, fault, once)
  const own = sandbox.requests.slice(before).filter(({ call }) => call === asked.call)
  const isUnused = own.length > 0 && own.every(request => request.fault !== fault.name)
  if (isUnused) return nothingToChange
  return { outcome: outcomes.join(', then '), requests: own.length, calls: outcomes.length }
}

/** Lets one call meet one fault; gives the reason where the call cannot have it. */
export const observe = async (
  line: Line,
  asked: Asked,
  fault: Fault,
): Promise<Observed | string> => {
  const place = { gateway: line.bench.connection.gateway, call: asked.call }
  const impossible = line.bench.sandbox.faults.impossible(fault.name, place)
  if (impossible !== null) return impossible
  const isSent = fault.name !== 'refuse-connection'
  for (const timeoutMs of triesMs[endless.has(fault.name) ? 'endless' : 'ended']) {
    const observed = await attempt(line.bench, asked, fault, timeoutMs)
    if (typeof observed === 'string' || observed.requests > 0 || !isSent) return observed
    // it may still arrive, and must not be counted then
    await line.renew()
  }
  throw new Error(`${place.gateway} ${place.call}, ${fault.name}: no request has arrived`)
}
