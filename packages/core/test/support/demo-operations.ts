import type {
  CreatePaymentInput,
  Money,
  Payment,
  PaymentState,
  QueryInput,
  Raw,
  Sensitive,
} from '../../src/index.ts'
import {
  defineOperation,
  money,
  type Outcome,
  refusal,
  text,
  textOf,
  time,
  unclear,
} from '../../src/provider.ts'
import { plain } from './recipes.ts'

/** What the demo gateway takes: a gateway that does not exist, just large enough to try core. */
export interface DemoPaymentInput extends CreatePaymentInput {
  readonly payer: { readonly name: Sensitive }
}

const currency = 'MMK'
const orderId = text({
  ...{ label: 'Order', rule: 'letters or digits', example: 'A1' },
  ...{ wire: 'order', pattern: /^\w+$/ },
})
const payerName = text({
  ...{ label: 'Payer', rule: 'a name', example: 'U Aung' },
  ...{ wire: 'payer', sensitive: true },
})

const wordsOf = (raw: Raw) => ({
  code: textOf(raw, 'code', 'state') ?? null,
  message: textOf(raw, 'msg') ?? null,
})

const call = {
  body: 'form',
  recipe: plain,
  source: 'made for tests',
  answer: { public: ['state', 'msg'], words: wordsOf },
} as const

const open = { status: 'pending', nextAction: null, refused: null, payable: null } as const

const stateOf = (raw: Raw): Outcome<PaymentState> => {
  const state = textOf(raw, 'state')
  const credited: Money = { value: textOf(raw, 'paid') ?? '0', currency }
  if (state === 'PAID') return { status: 'succeeded', requested: null, credited, paidAt: null }
  if (state === 'REFUNDED') return { status: 'refunded', requested: null }
  if (state === 'NONE') return { status: 'not-found' }
  return state === 'OPEN' ? open : refusal(wordsOf(raw))
}

/** Answers OPEN, PAID, REFUNDED, NONE; anything else refuses the question. */
export const queryPayment = defineOperation<QueryInput, PaymentState>({
  ...call,
  name: 'payments.query',
  title: 'Ask for a payment',
  kind: 'read',
  path: 'query',
  input: {
    orderId,
    amount: money({ label: 'Amount', currency, optional: true }),
    at: time({ label: 'At', optional: true }),
    orderedAt: time({ label: 'Ordered at', optional: true }),
  },
  example: { orderId: 'A1' },
  encode: ({ wire }, { account }) => ({ merchant: account, ...wire }),
  interpret: stateOf,
})

/** Answers OPEN, NO (a refusal, and `twice` for a duplicate), FINAL (a final no). */
export const createPayment = defineOperation<DemoPaymentInput, Payment>({
  ...call,
  name: 'payments.create',
  title: 'Create a payment',
  kind: 'write',
  path: 'create',
  settledBy: queryPayment,
  input: {
    orderId,
    amount: money({ label: 'Amount', currency, wire: 'money' }),
    payer: { name: payerName },
  },
  example: { orderId: 'A1', amount: { value: '1000', currency }, payer: { name: 'U Aung' } },
  encode: ({ wire }, { account }) => ({ merchant: account, ...wire }),
  interpret(raw) {
    const state = textOf(raw, 'state')
    if (state === 'OPEN') return { ...open, providerId: textOf(raw, 'id') ?? null }
    if (state === 'FINAL') return { status: 'failed', reason: 'declined', ...wordsOf(raw) }
    if (state !== 'NO') return unclear('unlisted-code', wordsOf(raw))
    return refusal({ ...wordsOf(raw), duplicate: textOf(raw, 'msg') === 'twice' })
  },
})
