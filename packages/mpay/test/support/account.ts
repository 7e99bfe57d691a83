import type { LogEvent } from '@pay/core'
import { createMpay, type MpayPaymentInput, type MpaySettings, riskItem } from '../../src/index.ts'
import { type Gateway, openGateway } from './gateway.ts'
import { gatewayKeys, merchant, privatePem, publicBase64 } from './keys.ts'

/** The moment of every call in these tests. */
export const moment = new Date('2018-08-28T07:36:00.000Z')

/** The order of the documents' samples: 15:35:43 in UTC+8. */
export const order = {
  orderId: '20180828153543',
  orderedAt: '2018-08-28T15:35:43+08:00',
  amount: { value: '55.44', currency: 'CNY' },
} as const

const risk = riskItem({
  category: '2009',
  userNumber: '20180828153543',
  registeredAt: '20180101120000',
  goods: '点读机',
})

const shared = {
  ...order,
  userId: '20180828153543',
  notifyUrl: 'http://test.yintong.com.cn/help/notify.php',
  risk,
  validMinutes: '10080',
} as const

export const cardPayment: MpayPaymentInput = {
  ...shared,
  goods: { name: '点读机', kind: 'virtual' },
  cardType: 'debit',
  card: {
    number: '8888888888888888',
    holder: '李天增',
    phone: '18667341234',
    identityNumber: '330401198001014616',
    expiry: '2002',
  },
}

export const agreementPayment: MpayPaymentInput = {
  ...shared,
  goods: { name: '点读机', kind: 'physical' },
  cardType: 'authenticated',
  agreement: '2017092339974797',
}

export const confirmation = {
  ...order,
  token: 'E4A27991786F7114DCAF88C266A465C2',
  code: '123456',
} as const

/** The refund of the documents' samples, of that order. */
export const refund = {
  ...{ orderId: order.orderId, orderedAt: order.orderedAt },
  refundId: '2013051500005',
  refundedAt: '2013-05-15T09:40:18+08:00',
  amount: { value: '20.01', currency: 'CNY' },
  notifyUrl: 'http://test.yintong.com.cn/help/refund.php',
} as const

/** The binding of the documents' samples. */
export const binding = {
  orderId: '20180828153543',
  orderedAt: '2018-08-28T15:35:43+08:00',
  userId: '20180828153543',
  cardType: 'authenticated',
  risk,
  card: {
    number: '8888888888888888',
    holder: '李天增',
    phone: '18667341234',
    identityNumber: '330401198001014616',
    expiry: '2002',
  },
} as const

export const bindConfirmation = {
  orderId: binding.orderId,
  userId: binding.userId,
  token: 'D096DBA0E3E0CC8F1D504C06E71D292D',
  code: '666666',
} as const

export const unbinding = {
  orderId: 'U1',
  userId: binding.userId,
  agreement: '2017092339974797',
} as const

const settings: Omit<MpaySettings, 'baseUrl'> = {
  merchantId: '201304121000001004',
  privateKey: privatePem(merchant),
  platformPublicKey: publicBase64(gatewayKeys),
  allowHttp: true,
  now: () => moment,
}

export type Overrides = Partial<Omit<MpaySettings, 'baseUrl'>>

/** A provider for the gateway at an address. */
export const connectTo = (baseUrl: MpaySettings['baseUrl'], overrides: Overrides = {}) =>
  createMpay({ ...settings, baseUrl, ...overrides })

/** A provider that has nobody to call: for notifications, previews and tickets. */
export const offline = (overrides: Overrides = {}) =>
  connectTo('https://gateway.invalid', overrides)

/** A provider, its gateway, and what it logs. */
export const connected = async (
  overrides: Overrides = {},
): Promise<{ mpay: ReturnType<typeof offline>; gateway: Gateway; events: LogEvent[] }> => {
  const gateway = await openGateway()
  const events: LogEvent[] = []
  const log = (event: LogEvent) => events.push(event)
  return { mpay: connectTo(gateway.url, { log, ...overrides }), gateway, events }
}
