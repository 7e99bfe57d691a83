import type { AttackEntry } from './catalogue.ts'
import { both, silentHandlers, tampered, underAttack } from './names.ts'

const sentOnce = 'is unknown, sent once, when'
const pending = 'that a query has to confirm is stored as pending when'
const sameClient = 'its query is sent by the client of the calls, which the other way tests'

/** Attacks through what stands in the gateway's place, and on what is sent to it. */
export const atGateway: readonly AttackEntry[] = [
  {
    number: 4,
    title: 'a simulated gateway left reachable',
    cases: both(tampered('a signature made with another key'), {
      receive: [
        'shared: where money is real refuses to load$',
        'shared: imports only what it may$',
      ],
      handler: [
        'shared: where money is real refuses to load$',
        'shared: imports only what it may$',
      ],
    }),
  },
  {
    number: 31,
    title: 'a request within a request',
    cases: { receive: ['under attack 31\\. the end of a request is said once by'] },
    notApplicable: {
      ...silentHandlers(),
      'handler/mmk': sameClient,
      'handler/payout-co': sameClient,
    },
  },
  {
    number: 32,
    title: 'addresses that make the server ask',
    cases: both(underAttack(32), {
      receive: ['settings refuses baseUrl: (plain http|of another scheme)'],
    }),
  },
  {
    number: 33,
    title: 'a redirect that leaks, or fakes success',
    cases: {
      receive: [`${sentOnce} the status is 302 and points elsewhere`],
    },
    notApplicable: {
      ...silentHandlers(),
      'handler/mmk': sameClient,
      'handler/payout-co': sameClient,
    },
  },
  {
    number: 37,
    title: 'a preview or log that tests guesses',
    cases: both(underAttack(37), {
      receive: ['a preview \\S+ masks the signature wherever a signed value is masked'],
    }),
  },
  {
    number: 38,
    title: 'a runtime that sends again',
    cases: {
      receive: [`${sentOnce} a reused connection drops after the request`],
      handler: [`${pending} the connection is reset`],
    },
    notApplicable: silentHandlers(),
  },
]
