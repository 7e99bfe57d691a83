import { createSandbox, type RainbowV1Settings as Simulated } from '@pay/sandbox'
import type { RainbowV1PaymentInput, RainbowV1Settings } from '../../src/index.ts'
import { merchantId, secret } from './merchant.ts'
import { createRainbowV1, rainbowV1Payment } from './rainbow.ts'
import { openDesk } from './shop.ts'

// the simulated gateway sends to this machine only
export const input: RainbowV1PaymentInput = {
  ...rainbowV1Payment,
  notifyUrl: 'http://127.0.0.1:9/notify/epay',
}
const { orderId, amount } = input

/** A shop beside a simulated gateway, in one process. */
export const open = (
  simulated: Omit<Simulated, 'merchants'> & { readonly own?: object } = {},
  more: Partial<RainbowV1Settings> = {},
) => {
  const desk = openDesk()
  const { own, ...gateway } = simulated
  const merchants = [{ id: merchantId, secret, ...own }]
  const sandbox = createSandbox({
    gateways: { 'epay-rainbow-v1': { merchants, ...gateway } },
    deliver: async request => desk.noted(await handler(request)),
  })
  const epay = createRainbowV1({
    dialect: 'rainbow-v1',
    baseUrl: 'https://simulated.invalid/epay-rainbow-v1',
    merchantId,
    secret,
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
  const paid = async (changes: Partial<RainbowV1PaymentInput> = {}) => {
    await epay.payments.create({ ...input, ...changes })
    await payLast()
  }
  const lose = (call: string) => sandbox.faults.next('drop-after-commit', { call })
  return { epay, sandbox, desk, payLast, paid, lose }
}

/** All of the tests' payment, given back. */
export const refund = { orderId, refundId: 'REF-0001', amount }
