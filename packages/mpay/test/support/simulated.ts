import type { ExpectedOrder } from '@pay/core'
import { createSandbox, createVirtualClock, type MpayMerchant } from '@pay/sandbox'
import {
  createMpay,
  type MpayEvent,
  type MpayPaymentInput,
  type MpaySettings,
} from '../../src/index.ts'
import { cardPayment } from './account.ts'
import { gatewayKeys, merchant, privatePem, publicBase64 } from './keys.ts'

const id = '201304121000001004'

// keys made once for all tests of a file: those of the simulator would be made anew for each
const platformPrivateKey = privatePem(gatewayKeys)
const publicKey = publicBase64(merchant)
const ourKeys = { privateKey: privatePem(merchant), platformPublicKey: publicBase64(gatewayKeys) }

export const amount = { value: '100.10', currency: 'CNY' } as const
export const notifyUrl = 'https://shop.example/notify/mpay'
export const order = { orderId: 'M1', orderedAt: new Date(), amount } as const

/** The simulated gateway, which knows the protocol from its own code, and a shop beside it. */
export const open = (
  habits: Omit<MpayMerchant, 'id'> = {},
  settings: Partial<MpaySettings> = {},
) => {
  const clock = createVirtualClock()
  const sandbox = createSandbox({
    clock,
    gateways: { mpay: { platformPrivateKey, merchants: [{ id, publicKey, ...habits }] } },
    deliver: request => handler(request),
  })
  const mpay = createMpay({
    baseUrl: 'http://sandbox.invalid/mpay',
    merchantId: id,
    allowHttp: true,
    fetch: request => sandbox.fetch(request),
    ...ourKeys,
    ...settings,
  })
  const stored = new Map<string, MpayEvent>()
  /** What the shop gives back, by the number of the refund. */
  const refunds = new Map<string, ExpectedOrder>()
  const handler = mpay.notifications.handler({
    expect: named =>
      named.kind === 'refund' ? refunds.get(named.refundId) : { kind: 'payment', amount },
    store: async event => {
      const known = stored.has(event.key)
      stored.set(event.key, event)
      return known ? 'duplicate' : 'applied'
    },
  })
  return { sandbox, clock, mpay, stored, refunds }
}

export type Account = ReturnType<typeof open>

export const person = {
  holder: '李天增',
  phone: '13800000000',
  identityNumber: '330401198001014616',
}

export const withCard = (number: string): MpayPaymentInput => ({
  ...cardPayment,
  ...order,
  notifyUrl,
  card: { number, ...person },
})

/** Pays with a card, and with the SMS code where one is asked for. */
export const pay = async ({ mpay }: Account, number = '6222020000000000', code = '123456') => {
  const payment = await mpay.payments.create(withCard(number))
  if (payment.status !== 'pending' || payment.nextAction?.type !== 'sms') return payment
  return mpay.payments.confirm({ ...order, token: payment.nextAction.token, code })
}
