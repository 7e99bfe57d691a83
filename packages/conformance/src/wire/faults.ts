import type { UnknownCause } from '@pay/core'
import {
  answer,
  type Behaviour,
  cut,
  drip,
  drop,
  falselyGzipped,
  gibberish,
  gzipped,
  hangUp,
  headersOnly,
  inPieces,
  redirect,
  silence,
} from './behaviours.ts'
import { brokenBodies, huge } from './bodies.ts'

/** A way to leave a caller without an answer that it may believe. */
export interface Fault {
  /** Completes "when …". */
  readonly name: string
  /** `good` is the body that would have been believed. */
  readonly behaviour: (good: string) => Behaviour
  /** What an `unknown` says of it. */
  readonly cause: UnknownCause
  /** From where on it goes on for ever, if it does: only the caller's deadline ends it. */
  readonly lasts?: 'from-the-request' | 'from-the-headers'
}

const lost = (name: string, behaviour: Fault['behaviour']): Fault => ({
  name,
  behaviour,
  cause: 'connection-lost',
})

const endless = (
  name: string,
  lasts: 'from-the-request' | 'from-the-headers',
  behaviour: Fault['behaviour'],
): Fault => ({ name, behaviour, cause: 'timeout', lasts })

const statuses = [201, 202, 400, 401, 403, 404, 409, 429, 500, 502, 503]
const redirects = [301, 302, 303, 307, 308]

const byStatus: readonly Fault[] = [
  ...statuses.map(status => ({
    name: `the status is ${status}, whatever the body says`,
    behaviour: (good: string) => answer(good, { status }),
  })),
  ...redirects.map(status => ({
    name: `the status is ${status} and points elsewhere`,
    behaviour: (good: string) => redirect(status, good),
  })),
].map(fault => ({ ...fault, cause: 'http-status' }))

/** Everything that can go wrong between a whole request and a whole answer. */
export const faults: readonly Fault[] = [
  lost('the connection is reset after the request', () => drop),
  lost('the connection is closed after the request', () => hangUp),
  lost('the connection is cut within the body', cut),
  lost('the answer is no HTTP', () => gibberish),
  lost('the body says it is compressed and is not', falselyGzipped),
  endless('no answer comes in time', 'from-the-request', () => silence),
  endless('headers come, and no body', 'from-the-headers', () => headersOnly),
  endless('the body never ends', 'from-the-headers', drip),
  ...byStatus,
  ...brokenBodies.map(([name, make]) => ({
    name: `the body is ${name}`,
    behaviour: (good: string) => answer(make(good)),
    cause: 'not-the-documented-body' as const,
  })),
  {
    name: 'the body has 2 MB',
    behaviour: good => answer(huge(good)),
    cause: 'too-large',
  },
  {
    name: 'the body has 2 MB once it is unpacked',
    behaviour: good => gzipped(huge(good)),
    cause: 'too-large',
  },
]

const causes = new Set(faults.map(({ cause }) => cause))

/** One fault of each kind, for what stands behind another call. */
export const oneOfEachKind: readonly Fault[] = [...causes].flatMap(
  cause => faults.find(fault => fault.cause === cause) ?? [],
)

/** Answers that look odd and are believed all the same. */
export const oddities: readonly (readonly [name: string, make: (good: string) => Behaviour])[] = [
  ['begins with a byte order mark', good => answer(`\uFEFF${good}`)],
  ['has blanks and line ends around it', good => answer(`\r\n ${good} \r\n`)],
  ['says that it is HTML', good => answer(good, { headers: { 'content-type': 'text/html' } })],
  ['says nothing of its type', good => answer(good, { headers: {} })],
  ['comes in pieces', inPieces],
  ['is compressed', gzipped],
]
