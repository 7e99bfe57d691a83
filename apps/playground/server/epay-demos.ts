import { createEpayMapi } from '@pay/epay-mapi'
import { keyPairOf } from './key-pairs.ts'
import type { Demo, Demos } from './providers.ts'
import type { Secrets } from './secrets.ts'

const byAlipay = { title: 'Alipay page', values: { method: 'alipay' } }
const maintenance = { title: 'channel in maintenance', values: { amount: '1.72' } }

/** The epay family: one provider, a gateway for each dialect. */
export const createEpayDemos = (secrets: Pick<Secrets, 'make' | 'keep'>): Demos => {
  const mapi = { id: '1001', secret: secrets.make() } as const
  const ypay = { id: '1002', secret: secrets.make() } as const
  const rainbow = { id: '1003', secret: secrets.make() } as const
  const signing = {
    id: '1004',
    own: keyPairOf('rainbow merchant'),
    platform: keyPairOf('rainbow'),
  } as const
  const { privateKey } = signing.own
  const platformPublicKey = signing.platform.publicKey
  const platformPrivateKey = secrets.keep(signing.platform.privateKey)
  secrets.keep(privateKey)

  const providers: readonly Demo[] = [
    {
      id: 'epay-mapi',
      title: 'WeChat, Alipay, QQ',
      path: '/epay',
      variants: {
        'payments.create': [
          byAlipay,
          { title: 'QQ app', values: { method: 'qqpay' } },
          maintenance,
        ],
      },
      connect: (baseUrl, hooks) =>
        createEpayMapi({ ...hooks, baseUrl, merchantId: mapi.id, secret: mapi.secret }),
    },
    {
      id: 'epay-ypay',
      title: 'YPay',
      path: '/epay-ypay',
      variants: { 'payments.create': [maintenance] },
      connect: (baseUrl, hooks) =>
        createEpayMapi({
          ...{ ...hooks, baseUrl, merchantId: ypay.id, secret: ypay.secret },
          dialect: 'ypay',
        }),
    },
    {
      id: 'epay-rainbow-v1',
      title: 'Rainbow epay, V1',
      path: '/epay-rainbow-v1',
      variants: { 'payments.create': [byAlipay] },
      connect: (baseUrl, hooks) =>
        createEpayMapi({
          ...{ ...hooks, baseUrl, merchantId: rainbow.id, secret: rainbow.secret },
          dialect: 'rainbow-v1',
        }),
    },
    {
      id: 'epay-rainbow-v2',
      title: 'Rainbow epay, V2',
      path: '/epay-rainbow-v2',
      variants: { 'payments.create': [byAlipay, { title: 'a page', values: { via: 'jump' } }] },
      connect: (baseUrl, hooks) =>
        createEpayMapi({
          ...{ ...hooks, baseUrl, merchantId: signing.id, privateKey, platformPublicKey },
          dialect: 'rainbow-v2',
        }),
    },
  ]

  return {
    gateways: {
      epay: { merchants: [mapi] },
      'epay-ypay': { merchants: [ypay] },
      'epay-rainbow-v1': { merchants: [rainbow] },
      'epay-rainbow-v2': {
        merchants: [{ id: signing.id, publicKey: signing.own.publicKey }],
        platformPrivateKey,
      },
    },
    providers,
  }
}
