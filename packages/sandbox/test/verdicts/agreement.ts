import { expect } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { createRandom, type Random } from '../support/random-forms.ts'
import { type Issued, type RandomRequest, startJudge, type Verdict } from './judge.ts'

/** 1 000 requests; `PAY_LONG=1` asks for 10 000. */
export const rounds = process.env.PAY_LONG === '1' ? 10_000 : 1000

export interface Contest {
  readonly gateway: string
  readonly sandbox: Sandbox
  /** What PHP is told of the merchants, by their number. */
  readonly merchants: Readonly<Record<string, unknown>>
  /** The next request; may look at what the sandbox has by then. */
  readonly next: (random: Random, index: number) => RandomRequest
}

/** Everything that is needed to see why two verdicts differ. */
interface Case {
  readonly request: RandomRequest
  readonly issued: Issued
  readonly verdict: Verdict
}

/** Sends random requests to the sandbox and to PHP. Returns how often there was which verdict. */
export async function agree({ gateway, sandbox, merchants, next }: Contest) {
  const random = createRandom(20240805)
  const cases: Case[] = []
  for (let index = 0; index < rounds; index++) {
    cases.push(await ask(sandbox, gateway, next(random, index)))
  }
  const judge = startJudge(gateway, merchants)
  try {
    const verdicts = await judge.verdicts(cases)
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

async function ask(sandbox: Sandbox, gateway: string, request: RandomRequest): Promise<Case> {
  const { method, path, query, type, body } = request
  const url = `http://gateway.example/${gateway}${path}${query === '' ? '' : `?${query}`}`
  const post = method === 'POST' ? { body, headers: { 'content-type': type } } : {}
  await sandbox.fetch(url, { method, ...post })
  const recorded = sandbox.requests.at(-1)
  if (!recorded) throw new Error('nothing was recorded')
  const { token = null, agreement = null } =
    sandbox.orders.find(({ key }) => key === recorded.orderKey)?.details ?? {}
  return { request, issued: { token, agreement }, verdict: recorded.reason }
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { verdict } of cases) {
    const name = verdict ?? 'accepted'
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
