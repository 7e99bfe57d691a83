import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import {
  ConfigError,
  ConflictError,
  InputError,
  PayError,
  ProtocolError,
  SignatureError,
  TransportError,
} from '../../src/index.ts'

const where = { provider: 'mmk', operation: 'payouts.create', hints: ['Ask the gateway.'] }
const issues = [
  { path: 'beneficiary.bank', message: 'must be kbz or wave' },
  { path: 'orderId', message: 'is required' },
]

const errors = [
  new ConfigError('mmk', 'secret', 'is empty'),
  new InputError(issues, where),
  new ConflictError('10006', 'W1', where),
  new TransportError('ECONNREFUSED', 'no', where),
  new ProtocolError('refused', { code: '1', message: 'no such merchant' }, where),
  new SignatureError('wrong-signature', 'the signature fits no reading', where),
]
const cases = errors.map(error => [error.name, error] as const)

describe('every error', () => {
  it.each(cases)('%s is a PayError and an Error, with a name, a code and a place', (_, error) => {
    expect(error).toBeInstanceOf(PayError)
    expect(error).toBeInstanceOf(Error)
    expect(PayError.is(error)).toBe(true)
    expect(error.code).toMatch(/^[A-Za-z-]+$/)
    expect(error.provider).toBe('mmk')
    expect(['no', 'maybe']).toContain(error.sent)
    expect(error.stack).toContain('errors.test.ts')
  })

  it.each(cases)('%s can be serialised and printed', (name, error) => {
    const { code, message } = error
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name, code, message })
    expect(inspect(error)).toContain(`${name} [${code}]`)
    expect(inspect({ error }, { depth: 5 })).toContain(message)
  })

  it('prints where it happened and what to do', () => {
    expect(inspect(new TransportError('timeout', 'maybe', where))).toBe(
      'TransportError [timeout] mmk payouts.create: no usable answer (timeout); asking again is safe\n  Ask the gateway.',
    )
  })
})

describe('an InputError', () => {
  it('lists everything that is wrong, in its message and as data', () => {
    const error = new InputError(issues, where)
    expect(error.issues).toEqual(issues)
    expect(error.message).toBe('beneficiary.bank must be kbz or wave; orderId is required')
    expect(JSON.parse(JSON.stringify(error)).issues).toEqual(issues)
  })

  it('speaks of the input where there is no path', () => {
    const error = new InputError([{ path: '', message: 'must be an object' }], where)
    expect(error.message).toBe('input must be an object')
  })
})

describe('whether anything was sent', () => {
  it.each([
    [new ConfigError('mmk', 'secret', 'is empty'), 'no'],
    [new InputError(issues, where), 'no'],
    [new ConflictError('10006', 'W1', where), 'no'],
    [new TransportError('ENOTFOUND', 'no', where), 'no'],
    [new TransportError('timeout', 'maybe', where), 'maybe'],
    [new ProtocolError('refused', { code: null, message: null }, where), 'maybe'],
  ])('%s says %s', (error, sent) => {
    expect(error.sent).toBe(sent)
  })
})

describe('PayError.is', () => {
  it('knows an error of another installed copy', async () => {
    vi.resetModules()
    const copy = await import('../../src/errors/errors.ts')
    const foreign = new copy.TransportError('timeout', 'maybe', where)
    expect(foreign).not.toBeInstanceOf(PayError)
    expect(PayError.is(foreign)).toBe(true)
    expect(copy.TransportError).not.toBe(TransportError)
  })

  it.each([null, undefined, 'error', new Error('pay'), { code: 'config' }])('refuses %s', value => {
    expect(PayError.is(value)).toBe(false)
  })
})
