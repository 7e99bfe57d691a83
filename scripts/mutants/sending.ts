import { core, type Mutant } from './mutant.ts'

const faults = 'without an answer to be believed > payouts.create'

/** How a write is sent, and what is said of one that got lost. */
export const sending: readonly Mutant[] = [
  {
    name: 'sends a payout again when the connection breaks or the gateway answers 500',
    provider: 'mmk',
    part: faults,
    edits: [
      core(
        'request/transport.ts',
        'retry: 0',
        "retry: { limit: 1, methods: ['post'], statusCodes: [500], delay: () => 1 }",
      ),
    ],
  },
  {
    name: 'follows a redirect',
    provider: 'payout-co',
    part: faults,
    edits: [core('request/transport.ts', "redirect: 'manual'", "redirect: 'follow'")],
  },
  {
    name: 'takes status 500 for an answer',
    provider: 'mmk',
    part: faults,
    edits: [
      core(
        'request/read-answer.ts',
        'delivery.status !== 200',
        '![200, 500].includes(delivery.status)',
      ),
    ],
  },
  {
    name: 'bounds connection and headers in time, and not the body',
    provider: 'epay-mapi',
    part: 'without an answer to be believed > payments.create .*(headers come|never ends)',
    edits: [
      core(
        'request/transport.ts',
        '{ signal, within }: Deadline',
        '{ signal, within, clear }: Deadline',
      ),
      core(
        'request/transport.ts',
        'const bytes = await within(readCapped(response.body, maxAnswerBytes))',
        'clear()\n  const bytes = await readCapped(response.body, maxAnswerBytes)',
      ),
    ],
  },
  {
    name: 'reads an answer of any size',
    provider: 'mpay',
    part: 'without an answer to be believed > payments.create .*2 MB',
    edits: [
      core('request/transport.ts', 'maxAnswerBytes = 1_000_000', 'maxAnswerBytes = 100_000_000'),
    ],
  },
  {
    name: 'calls a payout failed whose answer did not come in time',
    provider: 'mmk',
    part: faults,
    edits: [
      core(
        'request/call.ts',
        'return unknownOutcome(call, { cause: delivery.cause })',
        "return completed(call, { status: 'failed', reason: 'other' } as never, {}, null)",
      ),
    ],
  },
  {
    name: 'throws when the answer of a payout got lost',
    provider: 'payout-co',
    part: faults,
    edits: [
      core(
        'request/call.ts',
        'return unknownOutcome(call, { cause: delivery.cause })',
        "throw new TransportError(delivery.cause, 'maybe', where(call))",
      ),
    ],
  },
  {
    name: 'takes a reset connection for a proof that nothing was sent',
    provider: 'mmk',
    part: 'may come from after the connection',
    edits: [core('request/not-sent.ts', "'ECONNREFUSED',", "'ECONNREFUSED', 'ECONNRESET',")],
  },
  {
    name: 'sends what a caller has aborted before',
    provider: 'mmk',
    part: 'calls at the same time > payouts.create',
    edits: [
      core(
        'request/transport.ts',
        "if (caller?.aborted) return { kind: 'not-sent', code: 'aborted' }",
        '',
      ),
    ],
  },
  {
    name: 'sends more than it signed and previewed',
    provider: 'epay-mapi',
    part: 'a preview',
    edits: [core('request/transport.ts', 'new Blob([body])', "new Blob([body, '&sdk=1'])")],
  },
  {
    name: 'lets the same write run twice at once',
    provider: 'mmk',
    part: 'calls at the same time',
    edits: [core('request/in-flight.ts', 'if (running.has(key)) return null', '')],
  },
  {
    name: 'takes equal order numbers of two accounts for one order',
    provider: 'mpay',
    part: 'calls at the same time',
    edits: [
      core(
        'request/call.ts',
        'connection.provider, connection.account, operation.name, id]',
        'connection.provider, operation.name, id]',
      ),
    ],
  },
]
