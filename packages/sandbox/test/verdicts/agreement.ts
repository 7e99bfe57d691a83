import { expect } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { createRandom, type Random } from '../support/random-forms.ts'
import { rounds } from '../support/rounds.ts'
import { type Issued, type Paid, type RandomRequest, startJudge, type Verdict } from './judge.ts'

export interface Contest {
  readonly gateway: string
  readonly sandbox: Sandbox
  /** What PHP is told of the merchants, by their number. */
  readonly merchants: Readonly<Record<string, unknown>>
  /** The next request; may look at what the sandbox has by then. */
  readonly next: (random: Random, index: number) => RandomRequest
  /** What happens between the requests. */
  readonly between?: (random: Random) => Promise<void>
  /** What payers pay before the next request. */
  readonly payments?: (random: Random) => Paid
}

/** Everything that is needed to see why two verdicts differ. */
interface Case {
  readonly request: RandomRequest
  readonly issued: Issued
  readonly verdict: Verdict
  readonly orderKey: string | null
}

/** Sends random requests to the sandbox and to PHP. Returns how often there was which verdict. */
export async function agree(contest: Contest) {
  const { gateway, sandbox, merchants, next, between, payments } = contest
  const random = createRandom(20240805)
  const cases: Case[] = []
  for (let index = 0; index < rounds; index++) {
    await between?.(random)
    const paid = payments?.(random) ?? {}
    cases.push(await ask(sandbox, gateway, next(random, index), paid))
  }
  const judge = startJudge(gateway, merchants)
  try {
    const verdicts = await judge.verdicts(withAgreements(cases, sandbox))
    for (const [index, { request, verdict }] of cases.entries()) {
      if (verdict === verdicts[index]) continue
      const shown = { ...request, body: request.body.toString('latin1') }
      expect({ index, shown, verdict }).toEqual({ index, shown, verdict: verdicts[index] })
    }
    return countsOf(cases)
  } finally {
    judge.end()
  }
}

async function ask(
  sandbox: Sandbox,
  gateway: string,
  request: RandomRequest,
  paid: Paid,
): Promise<Case> {
  const { method, path, query, type, body } = request
  const url = `http://gateway.example/${gateway}${path}${query === '' ? '' : `?${query}`}`
  const post = method === 'POST' ? { body, headers: { 'content-type': type } } : {}
  await sandbox.fetch(url, { method, ...post })
  const recorded = sandbox.requests.at(-1)
  if (!recorded) throw new Error('nothing was recorded')
  const { reason, orderKey, at } = recorded
  const order = sandbox.orders.find(({ key }) => key === orderKey)
  const { token = null } = order?.details ?? {}
  const number = order?.providerId ?? null
  const issued = { token, number, agreement: null, at: at.getTime(), paid }
  return { request, issued, verdict: reason, orderKey }
}

/** What an order leaves may come when the request is long over. */
function withAgreements(cases: readonly Case[], { orders }: Sandbox): readonly Case[] {
  const left = new Map(orders.map(({ key, details }) => [key, details.agreement ?? null]))
  return cases.map(({ issued, orderKey, ...rest }) => {
    const agreement = left.get(orderKey ?? '') ?? null
    return { ...rest, orderKey, issued: { ...issued, agreement } }
  })
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { verdict } of cases) {
    const name = verdict ?? 'accepted'
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
