import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Ticket } from '@pay/core'
import type { Fixtures } from './fixtures/fixtures.ts'
import { moment, type Overrides } from './subject.ts'

/** Settling one ticket: with these settings, which are plain JSON. */
export interface Job {
  readonly settings: Overrides
  readonly ticket: Ticket
}

/** What became of a job: the status of the state, or the name of the error. */
export interface Outcome {
  readonly status?: string
  readonly orderId?: string
  readonly error?: string
}

// what a merchant's own worker does: make the provider, settle the tickets that were stored; its
// clock is that of the fixtures, since some gateways sign the time of an answer
const script = `
  import { text } from 'node:stream/consumers'
  const { core, entry, factory, moment, jobs } = JSON.parse(await text(process.stdin))
  const { reconcile } = await import(core)
  const create = (await import(entry))[factory]
  const settled = jobs.map(({ settings, ticket }) =>
    reconcile(create({ ...settings, now: () => new Date(moment) }), ticket).then(
      ({ status, orderId }) => ({ status, orderId }),
      error => ({ error: error.name }),
    ))
  console.log(JSON.stringify(await Promise.all(settled)))
`

const corePath = () => pathToFileURL(createRequire(import.meta.url).resolve('@pay/core')).href

/** Settles tickets in a Node process of its own, which knows nothing but what stands in the jobs. */
export const settleElsewhere = async (
  { url, factory }: Fixtures<Overrides>['entry'],
  jobs: readonly Job[],
): Promise<Outcome[]> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  child.stdin.end(JSON.stringify({ core: corePath(), entry: url.href, factory, moment, jobs }))
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ])
  if (code !== 0) throw new Error(`the other process ended with ${code}: ${complaint}`)
  return JSON.parse(output) as Outcome[] // as the script above writes it
}
