import { describe, expect, it } from 'vitest'
import { providers } from '../src/providers.ts'
import { connected, privateKey, secret, withKeyPairs } from './support/connected.ts'
import { fileOf } from './support/files.ts'
import { pay } from './support/terminal.ts'

const every = connected.flatMap(([id, provider]) =>
  provider.operations.map(({ name, example }) => [id, name, provider, example] as const),
)

describe('the table of providers', () => {
  it('has every provider', () => {
    expect(Object.keys(providers).sort()).toEqual(connected.map(([id]) => id).sort())
  })

  it.each(connected)('has every call of %s, and no other', (id, provider) => {
    const calls = Object.keys(providers[id] ?? {})
    const sent = calls.filter(call => call !== 'notification' && !call.endsWith('.answer'))
    const named = new Set(provider.operations.map(({ name }) => name))
    expect(sent.filter(call => !named.has(call))).toEqual([])
    expect(calls).toContain('notification')
  })

  it.each(every)('signs %s %s as the provider does', async (id, call, provider, example) => {
    const { fields } = provider.preview(call, example, { reveal: true })
    const signed = 'sign' in fields || 'pay_md5sign' in fields
    if (!signed) {
      // a call that no signature protects is none of the command line's
      expect(Object.keys(providers[id] ?? {})).not.toContain(call)
      return
    }
    const file = fileOf(withKeyPairs.includes(id) ? privateKey : secret)
    const args = ['verify', '-p', id, '-c', call, '--key-file', file]
    const { code, stdout, stderr } = await pay(args, { input: JSON.stringify(fields) })
    expect(`${stdout}${stderr}`).toContain('The signature is right')
    expect(code).toBe(0)
  })
})
