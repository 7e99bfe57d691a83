import type {
  CreateRefundInput,
  Raw,
  Refund,
  RefundEvent,
  RefundQueryInput,
  RefundState,
} from '../../src/index.ts'
import {
  connect,
  createClient,
  createReceiver,
  defineOperation,
  money,
  refusal,
  text,
  textOf,
  time,
} from '../../src/provider.ts'
import { createDemo } from './demo.ts'
import { plain } from './recipes.ts'
import { rule, settings } from './settings.ts'

interface DemoRefundInput extends CreateRefundInput {
  readonly orderedAt?: Date | string
  readonly refundedAt: Date | string
}

const id = (label: string, wire: string) =>
  text({ label, wire, rule: 'letters or digits', example: 'A1', pattern: /^\w+$/ })

const named = {
  orderId: id('Order', 'order'),
  refundId: id('Refund', 'refund'),
  refundedAt: time({ label: 'Time', wire: 'at' }),
}

const wordsOf = (raw: Raw) => ({ code: textOf(raw, 'state') ?? null, message: null })

const call = {
  body: 'form',
  recipe: plain,
  source: 'made for tests',
  answer: { public: ['state'], words: wordsOf },
  encode: ({ wire }: { readonly wire: Readonly<Record<string, string>> }) => wire,
} as const

const example = {
  ...{ orderId: 'A1', refundId: 'R1', refundedAt: '2026-01-31T09:30:00.000Z' },
  amount: { value: '5', currency: 'MMK' },
}

/** Answers DONE, NONE; anything else refuses the question. */
const queryRefund = defineOperation<RefundQueryInput, RefundState>({
  ...call,
  name: 'refunds.query',
  title: 'Ask for a refund',
  kind: 'read',
  path: 'query',
  input: {
    ...named,
    orderedAt: time({ label: 'Ordered at', optional: true }),
    amount: money({ label: 'Amount', currency: 'MMK', optional: true }),
    at: time({ label: 'At', optional: true }),
  },
  example,
  interpret: raw => {
    if (textOf(raw, 'state') === 'NONE') return { status: 'not-found' }
    if (textOf(raw, 'state') !== 'DONE') return refusal(wordsOf(raw))
    return { status: 'succeeded', amount: null }
  },
})

const createRefund = defineOperation<DemoRefundInput, Refund>({
  ...call,
  name: 'refunds.create',
  title: 'Refund',
  kind: 'write',
  path: 'create',
  settledBy: queryRefund,
  input: {
    ...named,
    orderedAt: time({ label: 'Ordered at', optional: true }),
    amount: money({ label: 'Amount', currency: 'MMK', wire: 'money' }),
  },
  example,
  interpret: raw =>
    textOf(raw, 'state') === 'OPEN'
      ? { status: 'pending', nextAction: null }
      : refusal(wordsOf(raw)),
})

/** A gateway whose refunds have a time of their own. */
export const createDemoRefunds = (answers: Parameters<typeof createDemo>[0] = {}) => {
  const { connection, requests } = createDemo(answers)
  const { identity, call: to } = createClient(connection, [createRefund, queryRefund])
  const refunds = { create: to(createRefund), query: to(queryRefund) }
  return { provider: { ...identity, refunds }, requests, input: example }
}

/** Its notifications name the refund, and no order. */
export const demoRefundNotifications = () =>
  createReceiver<RefundEvent>(connect('demo', settings, rule).connection, {
    methods: ['POST'],
    recipe: plain,
    fields: ['refund', 'state', 'sign'],
    public: ['refund', 'state'],
    acks: {
      accept: { status: 200, contentType: 'text/plain', body: 'OK' },
      refuse: { status: 400, contentType: 'text/plain', body: 'FAIL' },
    },
    account: () => undefined,
    parse: ({ refund = '', at = '' }) => ({
      ...{ kind: 'refund', orderId: null, orderedAt: null, providerId: null, failure: null },
      ...{ refundId: refund, refundedAt: new Date(at), status: 'succeeded', amount: null },
    }),
  })
