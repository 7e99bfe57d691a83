import { describe, expect, it } from 'vitest'
import { writeEnvelope } from '../src/protocol.ts'
import { cardPayment, connected, type Overrides } from './support/account.ts'
import { gatewayKeys, stranger } from './support/keys.ts'
import { open } from './support/wire.ts'

const payLoads = async (count: number, overrides: Overrides = {}) => {
  const { mpay, gateway } = await connected(overrides)
  for (let call = 0; call < count; call++) await mpay.payments.create(cardPayment)
  return gateway.seen.map(({ body }): string => JSON.parse(body).pay_load)
}

const opened = async (count: number, overrides: Overrides = {}) =>
  (await payLoads(count, overrides)).map(payLoad => open(payLoad, gatewayKeys.privateKey))

describe('an envelope', () => {
  it('has keys and a nonce of capital letters and digits', async () => {
    const [envelope] = await opened(1)
    expect(envelope).toMatchObject({
      hmacKey: expect.stringMatching(/^[0-9A-Z]{32}$/),
      aesKey: expect.stringMatching(/^[0-9A-Z]{32}$/),
      nonce: expect.stringMatching(/^[0-9A-Z]{8}$/),
    })
  })

  it('is never the same twice, though the message is', async () => {
    const envelopes = await opened(20)
    const random = envelopes.flatMap(({ hmacKey, aesKey, nonce }) => [hmacKey, aesKey, nonce])
    expect(new Set(random).size).toBe(60)
    expect(new Set(envelopes.map(({ text }) => text)).size).toBe(1)
  })

  it('draws all 36 characters, and none of them twice as often as it should', async () => {
    const drawn = (await opened(60)).map(({ hmacKey, aesKey, nonce }) => hmacKey + aesKey + nonce)
    const counts = new Map<string, number>()
    for (const one of drawn.join('')) counts.set(one, (counts.get(one) ?? 0) + 1)
    expect(counts.size).toBe(36)
    // 4320 characters, 120 of each to be expected; 240 is eleven deviations away
    expect(Math.max(...counts.values())).toBeLessThan(240)
  })

  it('takes its randomness from the setting, and passes over bytes that would favour letters', async () => {
    const bytes = [...Array(256).keys()].reverse()
    let next = 0
    const random = (count: number) =>
      Uint8Array.from({ length: count }, () => bytes[next++ % bytes.length] ?? 0)
    const [envelope] = await opened(1, { random })
    // 255 to 252 are passed over; 251 and down are Z, Y, X …
    expect(envelope?.hmacKey).toBe('ZYXWVUTSRQPONMLKJIHGFEDCBA987654')
  })

  it('is base64 on one line, whatever the length', async () => {
    for (const payLoad of await payLoads(2)) expect(payLoad).not.toMatch(/\s/)
  })

  it('opens for the holder of the platform’s key alone, and in one piece alone', async () => {
    const [payLoad = ''] = await payLoads(1)
    expect(() => open(payLoad, stranger.privateKey)).toThrow()
    const parts = payLoad.split('$')
    const flip = (text: string) =>
      text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`
    for (const at of [3, 4, 5]) {
      const changed = parts.map((part, index) => (index === at ? flip(part) : part)).join('$')
      expect(() => open(changed, gatewayKeys.privateKey)).toThrow('the mac does not fit')
    }
  })

  it('carries any text, and uses the first of several platform keys', async () => {
    const parts = { hmacKey: 'H'.repeat(32), aesKey: 'A'.repeat(32), nonce: 'N'.repeat(8) }
    for (const text of ['{}', '点读机 𝒜 ', 'x'.repeat(5000)]) {
      const payLoad = writeEnvelope(text, parts, gatewayKeys.publicKey)
      expect(open(payLoad, gatewayKeys.privateKey).text).toBe(text)
    }
    const keys = [gatewayKeys, stranger].map(({ publicKey }) =>
      publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    )
    expect(await opened(1, { platformPublicKey: keys })).toHaveLength(1)
  })
})
