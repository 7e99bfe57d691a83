import { checkPrimeSync, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSandbox, SandboxError } from '../../src/index.ts'
import {
  ask,
  keys,
  merchantId,
  mpayWith,
  neighbourId,
  paths,
  question,
  signed,
} from './support/merchant.ts'

const bare = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '')

describe('keys', () => {
  it('are made when nobody gives any, and fit', async () => {
    const sandbox = createSandbox()
    const { privateKey, platformPublicKey } = sandbox.keys.mpay()
    expect(createPrivateKey(privateKey).asymmetricKeyDetails?.modulusLength).toBe(1024)
    expect(createPublicKey(platformPublicKey).asymmetricKeyDetails?.modulusLength).toBe(1024)
    const answer = await ask(sandbox, paths.query, signed(question, { key: privateKey }))
    expect(answer).toMatchObject({ ret_code: '8901' })
  })

  it('follow from the seed and the merchant, whatever the sandbox', () => {
    const keysOf = (seed: string, id = merchantId) =>
      createSandbox({ seed, gateways: { mpay: { merchants: [{ id }] } } }).keys.mpay()
    const first = { ...keysOf('a') }
    expect({ ...keysOf('a') }).toEqual(first)
    expect(keysOf('b').privateKey).not.toBe(first.privateKey)
    expect(keysOf('b').platformPublicKey).not.toBe(first.platformPublicKey)
    expect(keysOf('a', neighbourId)).toMatchObject({ platformPublicKey: first.platformPublicKey })
    expect(keysOf('a', neighbourId).privateKey).not.toBe(first.privateKey)
  })

  it('are sound', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { privateKey } = createSandbox({ seed }).keys.mpay()
      const {
        n = '',
        p = '',
        q = '',
        d = '',
        dp = '',
        dq = '',
        qi = '',
      } = createPrivateKey(privateKey).export({ format: 'jwk' })
      const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`)
      expect(number(p) * number(q)).toBe(number(n))
      expect(number(n).toString(2)).toHaveLength(1024)
      expect(checkPrimeSync(number(p)) && checkPrimeSync(number(q))).toBe(true)
      expect((65537n * number(dp)) % (number(p) - 1n)).toBe(1n)
      expect((65537n * number(dq)) % (number(q) - 1n)).toBe(1n)
      expect([number(d) % (number(p) - 1n), (number(qi) * number(q)) % number(p)]).toEqual([
        ...[number(dp), 1n],
      ])
    }
  })

  it('may be larger', () => {
    const sandbox = createSandbox({ gateways: { mpay: { keyBits: 2048 } } })
    const { privateKey } = sandbox.keys.mpay()
    expect(createPrivateKey(privateKey).asymmetricKeyDetails?.modulusLength).toBe(2048)
  })

  it('may be given as PEM or as the base64 text alone', async () => {
    const publicKey = bare(keys.merchant.publicKey)
    const platformPrivateKey = bare(keys.platform.privateKey)
    const mpay = { merchants: [{ id: merchantId, publicKey }], platformPrivateKey }
    const sandbox = createSandbox({ gateways: { mpay } })
    expect(await ask(sandbox, paths.query, signed(question))).toMatchObject({ ret_code: '8901' })
    expect(sandbox.keys.mpay().platformPublicKey).toBe(keys.platform.publicKey)
  })

  it('that were not given are not known', () => {
    const sandbox = createSandbox({ gateways: { mpay: mpayWith() } })
    expect(() => sandbox.keys.mpay().privateKey).toThrow('only the public key')
    expect(() => sandbox.keys.mpay('1').privateKey).toThrow('there is no merchant 1')
  })

  it('are never served', async () => {
    const sandbox = createSandbox()
    const { privateKey } = sandbox.keys.mpay()
    const said = await Promise.all(
      ['', '/orders', '/requests', '/deliveries'].map(async path => {
        const response = await sandbox.fetch(`http://sandbox.example/_control${path}`)
        return response.text()
      }),
    )
    expect(said.join('')).toContain(merchantId)
    expect(said.join('')).not.toContain('KEY-----')
    expect(said.join('')).not.toContain(bare(privateKey).slice(40, 80))
  })
})

describe('settings that cannot be', () => {
  const elliptic = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const merchant = { id: merchantId }

  it.each([
    [{ merchants: [merchant, merchant] }, 'listed twice'],
    [{ merchants: [{ id: '10006' }] }, '18 digits'],
    [{ merchants: [{ ...merchant, publicKey: 'no key' }] }, 'publicKey is no RSA key'],
    [{ merchants: [{ ...merchant, publicKey: elliptic.publicKey }] }, 'publicKey is no RSA key'],
    [{ platformPrivateKey: keys.platform.publicKey }, 'platformPrivateKey is no RSA key'],
    [{ platformPrivateKey: elliptic.privateKey }, 'platformPrivateKey is no RSA key'],
    [{ smsCode: 'abc' }, 'smsCode'],
    [{ wrongCodes: 0 }, 'wrongCodes'],
    [{ sendings: 1.5 }, 'sendings'],
  ])('are refused: %#', (mpay, message) => {
    expect(() => createSandbox({ gateways: { mpay } })).toThrow(SandboxError)
    expect(() => createSandbox({ gateways: { mpay } })).toThrow(message)
  })
})
