import { generateKeyPairSync } from 'node:crypto'
import type { PaymentProvider } from '@pay/core'
import { createEpayMapi } from '@pay/epay-mapi'
import { createMmk } from '@pay/mmk'
import { createMpay } from '@pay/mpay'
import { createPayoutCo } from '@pay/payout-co'
import { describe, expect, it } from 'vitest'
import { providers } from '../src/providers.ts'
import { fileOf, pay } from './support/terminal.ts'

const ours = generateKeyPairSync('rsa', { modulusLength: 1024 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 1024 })
const privateKey = String(ours.privateKey.export({ format: 'pem', type: 'pkcs8' }))
const platformPublicKey = String(theirs.publicKey.export({ format: 'pem', type: 'spki' }))

const secret = 'unit-test-key-000'
const settings = { baseUrl: 'https://gateway.example', merchantId: '10006', secret }

const connected: readonly PaymentProvider[] = [
  createMmk(settings),
  createPayoutCo(settings),
  createEpayMapi(settings),
  createMpay({
    baseUrl: 'https://gateway.example',
    merchantId: '201304121000001004',
    privateKey,
    platformPublicKey,
  }),
]

const every = connected.flatMap(provider =>
  provider.operations.map(({ name, example }) => [provider.id, name, provider, example] as const),
)

describe('the table of providers', () => {
  it('has every provider', () => {
    expect(Object.keys(providers).sort()).toEqual(connected.map(({ id }) => id).sort())
  })

  it.each(connected.map(provider => [provider.id, provider] as const))(
    'has every call of %s, and no other',
    (id, provider) => {
      const calls = Object.keys(providers[id] ?? {})
      const sent = calls.filter(call => call !== 'notification' && !call.endsWith('.answer'))
      const named = new Set(provider.operations.map(({ name }) => name))
      expect(sent.filter(call => !named.has(call))).toEqual([])
      expect(calls).toContain('notification')
    },
  )

  it.each(every)('signs %s %s as the provider does', async (id, call, provider, example) => {
    const { fields } = provider.preview(call, example, { reveal: true })
    const signed = 'sign' in fields || 'pay_md5sign' in fields
    if (!signed) {
      // a call that no signature protects is none of the command line's
      expect(Object.keys(providers[id] ?? {})).not.toContain(call)
      return
    }
    const file = fileOf(id === 'mpay' ? privateKey : secret)
    const args = ['verify', '-p', id, '-c', call, '--key-file', file]
    const { code, stdout, stderr } = await pay(args, { input: JSON.stringify(fields) })
    expect(`${stdout}${stderr}`).toContain('The signature is right')
    expect(code).toBe(0)
  })
})
