import { createSandbox, type RainbowV2Settings as Simulated } from '@pay/sandbox'
import type { RainbowV2PaymentInput, RainbowV2Settings } from '../../src/index.ts'
import { merchantId } from './merchant.ts'
import { createRainbowV2, rainbowV2Payment } from './rainbow-v2.ts'
import { ours, platform, privatePem, publicBase64 } from './rsa.ts'
import { openDesk } from './shop.ts'

// the simulated gateway sends to this machine only
export const input: RainbowV2PaymentInput = {
  ...rainbowV2Payment,
  notifyUrl: 'http://127.0.0.1:9/notify/epay',
}
const { orderId, amount } = input
const keys = { privateKey: privatePem(ours), platformPublicKey: publicBase64(platform) }

/** A shop beside a simulated gateway, in one process. */
export const open = (
  simulated: Omit<Simulated, 'merchants'> & { readonly own?: object } = {},
  more: Partial<RainbowV2Settings> = {},
) => {
  const desk = openDesk()
  const { own, ...gateway } = simulated
  const merchants = [{ id: merchantId, publicKey: publicBase64(ours), ...own }]
  const platformPrivateKey = privatePem(platform)
  const sandbox = createSandbox({
    gateways: { 'epay-rainbow-v2': { merchants, platformPrivateKey, ...gateway } },
    deliver: async request => desk.noted(await handler(request)),
  })
  const epay = createRainbowV2({
    dialect: 'rainbow-v2',
    baseUrl: 'https://simulated.invalid/epay-rainbow-v2',
    merchantId,
    ...keys,
    fetch: request => sandbox.fetch(request),
    ...more,
  })
  const handler = epay.notifications.handler({
    expect: () => ({ kind: 'payment', amount }),
    store: desk.store,
  })
  const payLast = async () => {
    sandbox.control.pay(sandbox.orders.at(-1)?.key ?? '')
    await sandbox.idle()
  }
  const paid = async (changes: Partial<RainbowV2PaymentInput> = {}) => {
    await epay.payments.create({ ...input, ...changes })
    await payLast()
  }
  const lose = (call: string) => sandbox.faults.next('drop-after-commit', { call })
  return { epay, sandbox, desk, payLast, paid, lose }
}

/** All of the tests' payment, given back. */
export const refund = { orderId, refundId: 'REF-0001', amount }
