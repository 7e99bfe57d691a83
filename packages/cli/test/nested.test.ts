import { createMmk } from '@pay/mmk'
import { createSandbox, type EoopayMerchant } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import { pay } from './support/terminal.ts'

const secret = 'unit-test-key-000'
const notifyUrl = 'https://shop.example/n'
const deposit = {
  orderId: 'D1',
  amount: { value: '1000.00', currency: 'MMK' },
  channel: '948',
  notifyUrl,
  returnUrl: 'https://shop.example/r',
  userId: '15452',
} as const

/** The answer of a simulated gateway, as a developer copies it out of a log. */
const answerOf = async (
  ask: (mmk: ReturnType<typeof createMmk>) => Promise<unknown>,
  habits: Partial<EoopayMerchant>,
): Promise<string> => {
  const merchants = [{ id: '10006', secret, currency: 'MMK', ...habits } as const]
  const sandbox = createSandbox({ gateways: { eoopay: { merchants } } })
  const base = { baseUrl: 'http://sandbox/eoopay', allowHttp: true, merchantId: '10006', secret }
  const mmk = createMmk({ ...base, fetch: request => sandbox.fetch(request) })
  await mmk.payments.create(deposit)
  await ask(mmk)
  return sandbox.requests.at(-1)?.answer.body ?? ''
}

const verify = (call: string, input: string, key = secret) =>
  pay(['verify', '-p', 'mmk', '-c', call, '--key-env', 'KEY'], { env: { KEY: key }, input })

describe('an answer that holds more than scalars', () => {
  it.each(['word', 'scalars', 'json'] as const)(
    'is verified when it signs its list as %s',
    async balanceSignature => {
      const answer = await answerOf(mmk => mmk.balances.query(), { balanceSignature })
      expect(await verify('balances.query.answer', answer)).toMatchObject({ code: 0 })
      expect(await verify('balances.query.answer', answer, 'another-key')).toMatchObject({
        code: 1,
      })
    },
  )

  it.each(['flat', 'data', 'list'] as const)(
    'is verified when its trade is nested: %s',
    async depositQueryAnswer => {
      const ask = (mmk: ReturnType<typeof createMmk>) => mmk.payments.query({ orderId: 'D1' })
      const answer = await answerOf(ask, { depositQueryAnswer })
      expect(await verify('payments.query.answer', answer)).toMatchObject({ code: 0 })
      const changed = answer.replace('NOTPAY', 'SUCCESS')
      expect(await verify('payments.query.answer', changed)).toMatchObject({ code: 1 })
    },
  )
})
