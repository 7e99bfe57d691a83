import { core, type Mutant, of } from './mutant.ts'

const mpay = of('mpay')
const refused = 'a write that is refused'

/** What is made of a refusal, of a write that is in doubt, and of its ticket. */
export const refusals: readonly Mutant[] = [
  {
    name: 'calls a refused payout failed without asking for it',
    provider: 'mmk',
    part: `${refused} > payouts.create`,
    edits: [
      core(
        'request/confirm.ts',
        'const state = query === null ? null : await query(asked).catch(() => null)',
        "const state = { ...asked, status: 'not-found' } as unknown as ResultBase",
      ),
    ],
  },
  {
    name: 'calls a duplicate failed that no query finds',
    provider: 'mmk',
    part: `${refused} > payouts.create`,
    edits: [
      core(
        'request/confirm.ts',
        "return refusal.duplicate ? unsure('duplicate') : failed(refusal, state)",
        'return failed(refusal, state)',
      ),
    ],
  },
  {
    name: 'takes a query that was not answered for no such order',
    provider: 'payout-co',
    part: `${refused} > payouts.create`,
    edits: [
      core(
        'request/confirm.ts',
        'await query(asked).catch(() => null)',
        "await query(asked).catch(() => ({ ...asked, status: 'not-found' }) as unknown as ResultBase)",
      ),
    ],
  },
  {
    name: 'takes an older order that was refunded for the one refused',
    provider: 'mpay',
    part: refused,
    edits: [
      core(
        'request/confirm.ts',
        "if (afterlife.has(state.status)) return unsure('contradiction')",
        '',
      ),
    ],
  },
  {
    name: 'calls a duplicate failed at once',
    provider: 'mpay',
    part: 'an answer > payments.create',
    edits: [
      mpay(
        'reading.ts',
        "return unclear('duplicate', words)",
        "return refusal({ ...words, reason: 'other' })",
      ),
    ],
  },
  {
    name: 'calls a payment failed for one wrong SMS code',
    provider: 'mpay',
    part: 'an answer > payments.confirm',
    edits: [
      mpay(
        'step.ts',
        'token: () => stepRefused(answer)',
        "token: () => ({ status: 'failed', ...refusedStep(answer) })",
      ),
    ],
  },
  {
    name: 'drops the ticket of an unknown outcome',
    provider: 'mmk',
    part: 'may come from after the connection > payouts.create',
    edits: [
      core(
        'request/complete.ts',
        'ticket: ticketFor(connection, operation, prepared, doubt.cause),',
        'ticket: {} as never,',
      ),
    ],
  },
  {
    name: 'leaves the time of the order out of the ticket',
    provider: 'mpay',
    part: 'a ticket',
    edits: [
      core(
        'request/ticket.ts',
        '...(input.orderedAt && { orderedAt: input.orderedAt.toISOString() }),',
        '',
      ),
    ],
  },
  {
    name: 'settles the ticket of another account',
    provider: 'epay-mapi',
    part: 'a ticket',
    edits: [core('reconcile.ts', 'if (ticket.account !== provider.account) {', 'if (false) {')],
  },
]
