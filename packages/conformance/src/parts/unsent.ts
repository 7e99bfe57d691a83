import { describe, expect, it } from 'vitest'
import { expectError, expectUnknown, rejection } from '../expectations.ts'
import { inputOf, sendingOperations, writesOf } from '../operations.ts'
import { callOf, openRig } from '../rig.ts'
import { fixed, type Subject } from '../subject.ts'
import { closedAddress } from '../wire/gateway.ts'
import { forEach } from './cases.ts'

const coded = (code: string) => Object.assign(new Error(`${code} 192.0.2.1`), { code })

/** As the platform throws it: the reason stands in `cause`. */
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause })

const beforeConnection = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

const perhapsAfter: readonly (readonly [name: string, error: unknown])[] = [
  ...[
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'EPROTO',
  ].map(code => [code, fetchFailed(coded(code))] as const),
  ['an error without a code', new Error('something')],
  ['a code of no list', fetchFailed(coded('E_UNHEARD_OF'))],
  ['what is no error', 'a text'],
  [
    'one of two addresses that may have been reached',
    fetchFailed(new AggregateError([coded('ECONNREFUSED'), coded('ETIMEDOUT')])),
  ],
]

const describeBefore = (subject: Subject, name: string) => {
  const call = (address: string, overrides: object = {}) => {
    const provider = subject.create(subject.settings(address, { ...fixed, ...overrides }))
    return callOf(provider, name)(inputOf(subject, name))
  }
  const throwsUnsent = async (asked: Promise<unknown>) =>
    expectError(await rejection(asked), ['TransportError'], 'no')

  it('throws, not sent, when the connection is refused', async () => {
    await throwsUnsent(call(closedAddress))
  })

  it('throws, not sent, when the host has no address', async () => {
    // two dots in a row are refused before any name server is asked
    await throwsUnsent(call('http://no-such-gateway..invalid'))
  })

  it.each(beforeConnection)('throws, not sent, when the platform reports %s', async code => {
    const fetch = async () => Promise.reject(fetchFailed(coded(code)))
    await throwsUnsent(call('https://gateway.invalid', { fetch }))
  })

  it('throws, not sent, when every address of the host refused', async () => {
    const errors = [coded('ECONNREFUSED'), coded('ECONNREFUSED')]
    const fetch = async () => Promise.reject(fetchFailed(new AggregateError(errors)))
    await throwsUnsent(call('https://gateway.invalid', { fetch }))
  })
}

/** What a write throws was never sent; whatever is not surely that, is unknown. */
export const describeUnsent = (subject: Subject): void => {
  describe('a connection that never stood', () => {
    forEach(sendingOperations(subject), ({ name }) => describeBefore(subject, name))
  })

  describe('an error that may come from after the connection', () => {
    forEach(writesOf(subject), write => {
      it.each(perhapsAfter)('leaves the write unknown: %s', async (_, error) => {
        let calls = 0
        const fetch = async () => {
          calls += 1
          throw error
        }
        const rig = await openRig(subject, { fetch })
        const result = await rig.call(write.name)(write.fixture.input)
        expectUnknown(result, rig, write, 'connection-lost')
        expect(calls).toBe(1)
      })
    })
  })
}
