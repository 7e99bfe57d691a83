import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { notSentCode } from '../../src/request/not-sent.ts'

const coded = (code: unknown, cause?: unknown): Error =>
  Object.assign(new Error('failed', { cause }), code === undefined ? {} : { code })
const fetchFailed = (cause: unknown): Error => new TypeError('fetch failed', { cause })

const before = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

describe('an error from before the connection', () => {
  it.each(before)('%s proves that nothing was sent', code => {
    expect(notSentCode(coded(code))).toBe(code)
    expect(notSentCode(fetchFailed(coded(code)))).toBe(code)
  })

  it('is what Node gives for a port where nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const address = server.address()
    await new Promise(resolve => server.close(resolve))
    const port = typeof address === 'object' ? address?.port : 0
    const error: unknown = await fetch(`http://127.0.0.1:${port}`).catch(thrown => thrown)
    expect(notSentCode(error)).toBe('ECONNREFUSED')
  })

  it('holds when every address of a host was refused', () => {
    const all = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])
    expect(notSentCode(fetchFailed(all))).toBe('ECONNREFUSED')
  })
})

describe('an error that proves nothing', () => {
  it.each([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ECONNABORTED',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'econnrefused',
    '',
    42,
    undefined,
  ])('has the code %j', code => {
    expect(notSentCode(coded(code))).toBeNull()
    expect(notSentCode(fetchFailed(coded(code)))).toBeNull()
  })

  it('has an address among several that may have been connected', () => {
    const mixed = new AggregateError([coded('ECONNREFUSED'), coded('ETIMEDOUT')])
    expect(notSentCode(fetchFailed(Object.assign(mixed, { code: 'ECONNREFUSED' })))).toBeNull()
    expect(notSentCode(new AggregateError([]))).toBeNull()
    expect(notSentCode(new AggregateError([coded('ECONNREFUSED'), 'text']))).toBeNull()
  })

  it.each([
    ['text', 'ECONNREFUSED'],
    ['an object that is no error', { code: 'ECONNREFUSED' }],
    ['null', null],
    ['undefined', undefined],
    ['an error whose message alone says it', new Error('connect ECONNREFUSED 127.0.0.1:80')],
    ['an error whose cause is no error', fetchFailed({ code: 'ECONNREFUSED' })],
  ])('is %s', (_, thrown) => {
    expect(notSentCode(thrown)).toBeNull()
  })

  it('lies deeper than anybody would look', () => {
    const deep = Array.from({ length: 20 }).reduce<unknown>(fetchFailed, coded('ECONNREFUSED'))
    expect(notSentCode(deep)).toBeNull()
  })

  it('is its own cause', () => {
    const circular = coded('EWEIRD')
    circular.cause = circular
    expect(notSentCode(circular)).toBeNull()
  })

  // a reset, and then nobody there when connecting once more: the first request may have arrived
  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_REQ_RETRY', 'ETIMEDOUT'])(
    'has the code %s, whatever caused it',
    code => {
      expect(notSentCode(coded(code, coded('ECONNREFUSED')))).toBeNull()
    },
  )
})
