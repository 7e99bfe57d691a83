import type { BalanceQueryInput, BalanceState, Money } from '../../src/index.ts'
import {
  type AnswerRule,
  connect,
  createCheck,
  createClient,
  defineOperation,
  type Operation,
  refusal,
  sharedSecrets,
  textOf,
} from '../../src/provider.ts'

import { plain } from './recipes.ts'
import { rule, settings } from './settings.ts'

type BalanceQuery = Operation<BalanceQueryInput, BalanceState>

const available: Money = { value: '5.00', currency: 'MMK' }

/** A question about the account, with whatever a test changes of it. */
const balanceQuery = (change: Partial<BalanceQuery>): BalanceQuery =>
  defineOperation<BalanceQueryInput, BalanceState>({
    name: 'balances.query',
    title: 'Ask for the balance',
    kind: 'read',
    path: 'balance',
    recipe: plain,
    body: 'form',
    input: {},
    example: {},
    answer: {
      public: [],
      words: answer => ({ code: textOf(answer, 'code') ?? null, message: null }),
    },
    source: 'made for tests',
    encode: (_, { account }) => ({ merchant: account }),
    interpret: answer =>
      textOf(answer, 'code') === '0'
        ? { status: 'answered', balances: [{ available, frozen: null }], asOf: null }
        : refusal({ code: textOf(answer, 'code'), hints: ['Ask them.'] }),
    ...change,
  })

export interface Sent {
  readonly method: string
  readonly url: string
  readonly body: string
}

/** A gateway that tells the balance, and what it was sent. */
export const createDemoAccount = (
  answer: string,
  change: Partial<BalanceQuery> = {},
  more: Readonly<Record<string, unknown>> = {},
) => {
  const sent: Sent[] = []
  const fetch = async (request: Request): Promise<Response> => {
    sent.push({ method: request.method, url: request.url, body: await request.text() })
    return new Response(answer)
  }
  const keys = sharedSecrets({ payout: 'payoutSecret' })
  const { connection } = connect('demo', { ...settings, fetch, ...more }, { ...rule, keys })
  const query = balanceQuery(change)
  const { identity, call } = createClient(connection, [query])
  const provider = {
    ...identity,
    balances: { query: call(query) },
    check: createCheck(connection, query, {}),
  }
  return { provider, sent }
}

/** The rule of an answer that is signed in one of several ways, or in none. */
export const signedIn = (forms: NonNullable<AnswerRule['signature']>['forms']): AnswerRule => ({
  public: [],
  words: () => ({ code: null, message: null }),
  signature: { recipe: plain, required: () => true, tolerant: true, ...(forms && { forms }) },
})
