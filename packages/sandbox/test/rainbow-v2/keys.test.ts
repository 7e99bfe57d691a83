import { createPublicKey } from 'node:crypto'
import { expect, it } from 'vitest'
import { createSandbox } from '../../src/index.ts'
import { keys, lastOrder, merchants, paymentFields, signed } from './support/merchant.ts'

const deliver = async () => new Response('success')
const at = (sandbox: ReturnType<typeof createSandbox>) =>
  signed(
    {
      ...{ ...paymentFields, pid: '1004' },
      timestamp: String(Math.floor(sandbox.clock.now() / 1000)),
    },
    sandbox.keys['epay-rainbow-v2']().privateKey,
  )

it('follow from the seed, have 2048 bits, and are what the demonstration merchant signs with', async () => {
  const sandbox = createSandbox({ deliver })
  const { privateKey, platformPublicKey } = sandbox.keys['epay-rainbow-v2']()
  expect(createSandbox().keys['epay-rainbow-v2']('1004')).toEqual({ privateKey, platformPublicKey })
  expect(createPublicKey(privateKey).asymmetricKeyDetails?.modulusLength).toBe(2048)
  expect(sandbox.keys.mpay().platformPublicKey).not.toBe(platformPublicKey)
  const body = new URLSearchParams(at(sandbox))
  const url = 'http://gateway.example/epay-rainbow-v2/api/pay/create'
  const answer = await (await sandbox.fetch(url, { method: 'POST', body })).json()
  expect(answer).toMatchObject({ code: 0 })
  expect(lastOrder(sandbox).merchant).toBe('1004')
})

it('are those that were given, whose private half nobody has', () => {
  const sandbox = createSandbox({
    gateways: {
      'epay-rainbow-v2': { merchants, platformPrivateKey: keys.platform.privateKey },
    },
  })
  const given = sandbox.keys['epay-rainbow-v2']('1001')
  expect(given.platformPublicKey).toBe(keys.platform.publicKey)
  expect(() => given.privateKey).toThrow('only the public key of 1001 was given')
  expect(() => sandbox.keys['epay-rainbow-v2']('9').privateKey).toThrow('there is no merchant 9')
})
