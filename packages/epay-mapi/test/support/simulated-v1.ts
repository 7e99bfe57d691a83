import type { RainbowV1Settings as Simulated } from '@pay/sandbox'
import type { RainbowV1PaymentInput, RainbowV1Settings } from '../../src/index.ts'
import { beside, notifyUrl } from './beside.ts'
import { merchantId, secret } from './merchant.ts'
import { createRainbowV1, rainbowV1Payment } from './rainbow.ts'

export const input: RainbowV1PaymentInput = { ...rainbowV1Payment, notifyUrl }
const { orderId, amount } = input

/** A shop beside a simulated gateway, in one process. */
export const open = (
  { own, ...gateway }: Omit<Simulated, 'merchants'> & { readonly own?: object } = {},
  more: Partial<RainbowV1Settings> = {},
) =>
  beside(
    'epay-rainbow-v1',
    { merchants: [{ id: merchantId, secret, ...own }], ...gateway },
    hooks => createRainbowV1({ dialect: 'rainbow-v1', secret, ...hooks, ...more }),
    input,
  )

/** All of the tests' payment, given back. */
export const refund = { orderId, refundId: 'REF-0001', amount }
