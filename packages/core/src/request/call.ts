import type { CallOptions } from '../contract/inputs.ts'
import type { Answered, Evidence, ResultBase } from '../contract/results.ts'
import { ConflictError, ProtocolError, TransportError } from '../errors/errors.ts'
import { writeRequest } from './body.ts'
import { type Call, completed, unknownOutcome } from './complete.ts'
import { confirmRefusal, type Query } from './confirm.ts'
import type { Connection } from './connection.ts'
import { exclusively } from './in-flight.ts'
import type { AnyOperation } from './operation.ts'
import { isResult, type Outcome, type Unclear, unclear } from './outcome.ts'
import { compiled, prepare } from './prepare.ts'
import { type Reading, readAnswer, sealAnswer } from './read-answer.ts'
import { scrubbedWords } from './scrubbed.ts'
import { type Delivery, deliver } from './transport.ts'

type Delivered = Extract<Delivery, { kind: 'answered' }>

/** `null` for a question about the whole account. */
const orderIdOf = ({ prepared }: Call): string | null => prepared.input.orderId || null

const where = ({ connection, operation }: Call) => ({
  provider: connection.provider,
  operation: operation.name,
})

/** send: one request, once. Throws only when it surely never left. */
const send = async (
  call: Call,
  signal?: AbortSignal,
): Promise<Exclude<Delivery, { kind: 'not-sent' }>> => {
  const { connection, operation, prepared } = call
  const log = (event: 'sending' | 'answered' | 'lost', detail: string) =>
    connection.log({ event, operation: operation.name, orderId: orderIdOf(call), detail })
  log('sending', operation.kind)
  const request = writeRequest(connection, operation, prepared.url, prepared.fields)
  const delivery = await deliver(connection, request, signal)
  if (delivery.kind === 'answered') log('answered', String(delivery.status))
  else log('lost', delivery.kind === 'lost' ? delivery.cause : delivery.code)
  if (delivery.kind === 'not-sent') throw new TransportError(delivery.code, 'no', where(call))
  return delivery
}

/** interpret: an operation that stumbles over an answer has met one that no document describes. */
const interpret = (
  { operation, prepared, connection }: Call,
  { answer, signed }: Extract<Reading, { ok: true }>,
): Outcome<Answered> => {
  const context = { account: connection.account, now: prepared.at, signed }
  try {
    return scrubbedWords(operation.interpret(answer, prepared.input, context), prepared.scrub)
  } catch {
    return unclear('not-the-documented-body')
  }
}

const evidenceOf = ({ operation }: Call, reading: Reading): Evidence => ({
  source: operation.kind === 'read' ? 'query' : 'response',
  signed: reading.ok && reading.signed,
})

/** decode → interpret → confirm, of a write that has left. */
const outcomeOf = async (call: Call, delivery: Delivered, query: Query | null) => {
  const reading = await readAnswer(call.connection, call.operation, delivery)
  const { answer } = reading
  const evidence = evidenceOf(call, reading)
  if (!reading.ok) return unknownOutcome(call, { cause: reading.cause, answer, evidence })
  const outcome = interpret(call, reading)
  if (isResult(outcome)) return completed(call, outcome, answer, evidence)
  return outcome.outcome === 'unclear'
    ? unknownOutcome(call, { ...outcome, answer, evidence })
    : confirmRefusal(call, outcome, { answer, evidence }, query)
}

const write = async (call: Call, query: Query | null, signal?: AbortSignal) => {
  const delivery = await send(call, signal)
  if (delivery.kind === 'lost') return unknownOutcome(call, { cause: delivery.cause })
  try {
    return await outcomeOf(call, delivery, query)
  } catch {
    // whatever stumbles from here on, the write has left: it must not look unsent
    return unknownOutcome(call, { cause: 'not-the-documented-body' })
  }
}

const unanswered = (
  call: Call,
  cause: string,
  { code, message, hints }: Pick<Unclear, 'code' | 'message' | 'hints'>,
) => new ProtocolError(cause, { code, message }, { ...where(call), hints })

const noWords = { code: null, message: null, hints: [] }

const read = async (call: Call, signal?: AbortSignal) => {
  const delivery = await send(call, signal)
  if (delivery.kind === 'lost') throw new TransportError(delivery.cause, 'maybe', where(call))
  const reading = await readAnswer(call.connection, call.operation, delivery)
  if (!reading.ok && reading.cause === 'http-status') {
    throw new TransportError(`http-status-${delivery.status}`, 'maybe', where(call))
  }
  if (!reading.ok) throw unanswered(call, reading.cause, noWords)
  const outcome = interpret(call, reading)
  if (isResult(outcome)) {
    return completed(call, outcome, reading.answer, evidenceOf(call, reading))
  }
  const cause = outcome.outcome === 'unclear' ? outcome.cause : 'refused'
  throw unanswered(call, cause, outcome)
}

/** One write at a time for one id: the second is refused before anything of it is sent. */
const guarded = (call: Call, run: () => Promise<Answered>): Promise<Answered> => {
  const { connection, operation, prepared } = call
  const { orderId, refundId, orderedAt } = prepared.input
  const id = refundId ?? orderId
  const named = [connection.provider, connection.account, operation.name, id]
  // a refund has its own number, however it names the order
  if (refundId === undefined && orderedAt !== undefined) named.push(orderedAt.toISOString())
  const running = exclusively(named, run)
  if (running === null) throw new ConflictError(connection.account, id, where(call))
  return running
}

/**
 * The whole path of a call: validate → encode → sign → send → decode → interpret → result.
 *
 * @throws {InputError} when a rule is broken, {ConflictError} when the same write is in flight,
 *   {TransportError} when nothing was sent; reads also throw {TransportError} and {ProtocolError}
 *   when they were not answered.
 */
export const callOperation = async (
  connection: Connection,
  operation: AnyOperation,
  input: unknown,
  options: CallOptions = {},
): Promise<Answered> => {
  const { signal } = options
  const call: Call = { connection, operation, prepared: prepare(connection, operation, input) }
  const query = queryOf(call, options)
  const run = () => (operation.kind === 'read' ? read(call, signal) : write(call, query, signal))
  const result = await (operation.kind === 'read' ? run() : guarded(call, run))
  const detail = result.status
  connection.log({ event: 'result', operation: operation.name, orderId: orderIdOf(call), detail })
  return result
}

/** What a query takes of an order's identity. */
export const knownTo = (operation: AnyOperation, asked: Readonly<Record<string, unknown>>) => {
  const known = compiled(operation).table.leaves.map(({ path }) => path[0] ?? '')
  return Object.fromEntries(Object.entries(asked).filter(([name]) => known.includes(name)))
}

/** The read that settles a write. Its answer, too, may echo what the write sent. */
const queryOf = (
  { connection, operation, prepared: { scrub } }: Call,
  options: CallOptions,
): Query | null => {
  const { settledBy } = operation
  if (settledBy === undefined) return null
  return async asked => {
    const answered = await callOperation(connection, settledBy, knownTo(settledBy, asked), options)
    const state = answered as ResultBase // what settles a write speaks of its order
    return { ...scrubbedWords(state, scrub), raw: sealAnswer(settledBy, state.raw, scrub) }
  }
}
