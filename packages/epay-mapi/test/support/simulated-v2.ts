import type { RainbowV2Settings as Simulated } from '@pay/sandbox'
import type { RainbowV2PaymentInput, RainbowV2Settings } from '../../src/index.ts'
import { beside, notifyUrl } from './beside.ts'
import { merchantId } from './merchant.ts'
import { createRainbowV2, rainbowV2Payment } from './rainbow-v2.ts'
import { ours, platform, privatePem, publicBase64 } from './rsa.ts'

export const input: RainbowV2PaymentInput = { ...rainbowV2Payment, notifyUrl }
const { orderId, amount } = input
const keys = { privateKey: privatePem(ours), platformPublicKey: publicBase64(platform) }
const platformPrivateKey = privatePem(platform)

/** A shop beside a simulated gateway, in one process. */
export const open = (
  { own, ...gateway }: Omit<Simulated, 'merchants'> & { readonly own?: object } = {},
  more: Partial<RainbowV2Settings> = {},
) => {
  const merchants = [{ id: merchantId, publicKey: publicBase64(ours), ...own }]
  return beside(
    'epay-rainbow-v2',
    { merchants, platformPrivateKey, ...gateway },
    hooks => createRainbowV2({ dialect: 'rainbow-v2', ...keys, ...hooks, ...more }),
    input,
  )
}

/** All of the tests' payment, given back. */
export const refund = { orderId, refundId: 'REF-0001', amount }
