import { PayError, type ResultBase, type Ticket, type UnknownCause } from '@pay/core'
import { expect } from 'vitest'
import type { Input } from './fixtures/answers.ts'
import type { Write } from './operations.ts'
import type { Rig } from './rig.ts'
import { pathOf } from './rig.ts'

/** What a promise was rejected with; fails when it was not. */
export const rejection = async (promise: Promise<unknown>): Promise<PayError> => {
  const thrown = await promise.then(
    value => expect.fail(`nothing was thrown, but came back: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  expect(PayError.is(thrown), `not a PayError: ${String(thrown)}`).toBe(true)
  return thrown as PayError // the line above has checked it
}

/** What a function threw; fails when it did not. */
export const thrownBy = (run: () => unknown): Promise<PayError> =>
  rejection(new Promise(resolve => resolve(run())))

/** The named kind of error, whichever installed copy it comes from. */
export const expectError = (error: PayError, names: readonly string[], sent: 'no' | 'maybe') => {
  expect(names).toContain(error.name)
  expect(error.sent).toBe(sent)
}

/** The paths of the requests that reached the gateway, in their order. */
export const pathsSeen = ({ gateway }: Rig): string[] =>
  gateway.requests.map(({ path }) => path.split('?')[0] ?? '')

/** The write reached the gateway once, and nothing else did but the reads named. */
export const expectSentOnce = (rig: Rig, write: Write, reads: readonly string[] = []) => {
  const paths = [write.name, ...reads].map(name => pathFor(rig, write, name))
  expect(pathsSeen(rig), 'requests at the gateway').toEqual(paths)
}

/** Where a call reaches the gateway, when it is made for the order of this write. */
const pathFor = (rig: Rig, { name, fixture }: Write, asked: string): string => {
  if (asked === name) return pathOf(rig, name, fixture.input)
  const { fields = [] } = rig.provider.operations.find(one => one.name === asked) ?? {}
  const named = { orderId: fixture.input.orderId, ...identityOf(fixture.input) }
  const taken = Object.entries(named).filter(([one]) => fields.some(({ path }) => path === one))
  return pathOf(rig, asked, Object.fromEntries(taken))
}

const isoOf = (moment: unknown) => new Date(String(moment)).toISOString()

/** What names an order besides its number, as a ticket holds it. */
const identityOf = ({ orderedAt, refundId, refundedAt }: Readonly<Record<string, unknown>>) => ({
  ...(orderedAt !== undefined && { orderedAt: isoOf(orderedAt) }),
  ...(refundId !== undefined && { refundId }),
  ...(refundedAt !== undefined && { refundedAt: isoOf(refundedAt) }),
})

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** A ticket that settles a call made with this input, in any process. */
export const expectTicketOf = (
  ticket: unknown,
  { provider }: Rig,
  operation: string,
  input: Input,
  cause?: UnknownCause,
) => {
  expect(ticket).toMatchObject({
    provider: provider.id,
    account: provider.account,
    operation,
    orderId: input.orderId,
    at: expect.stringMatching(isoTime),
    cause: cause ?? expect.any(String),
    ...('amount' in input && { amount: input.amount }),
    ...identityOf(input),
  })
  expect(JSON.parse(JSON.stringify(ticket))).toEqual(ticket)
}

/** A ticket that settles this write. */
export const expectTicket = (ticket: unknown, rig: Rig, write: Write, cause?: UnknownCause) =>
  expectTicketOf(ticket, rig, write.name, write.fixture.input, cause)

/** An outcome that nobody can know, with what is needed to settle it. */
export const expectUnknown = (
  result: ResultBase,
  rig: Rig,
  write: Write,
  cause?: UnknownCause,
): Ticket => {
  expect(result).toMatchObject({
    status: 'unknown',
    orderId: write.fixture.input.orderId,
    cause: cause ?? expect.any(String),
    hints: expect.any(Array),
  })
  const { ticket } = result as ResultBase & { readonly ticket: Ticket } // every unknown has one
  expectTicket(ticket, rig, write, cause)
  return ticket
}
