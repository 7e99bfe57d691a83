import type { PaymentProvider } from '../../packages/core/src/index.ts'
import { createEpayMapi } from '../../packages/epay-mapi/src/index.ts'
import { createMmk } from '../../packages/mmk/src/index.ts'
import { createMpay } from '../../packages/mpay/src/index.ts'
import { createPayoutCo } from '../../packages/payout-co/src/index.ts'
import type { GatewayName, Sandbox } from '../../packages/sandbox/src/index.ts'

/** What every provider is given here, whatever else it needs. */
export interface Hooks {
  readonly baseUrl: string
  readonly allowHttp: true
  readonly now: () => Date
  readonly timeoutMs: number
  /** Left out for calls over the network. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/** A provider, and the simulated gateway that it is connected to. */
export interface Connection {
  readonly name: string
  readonly gateway: GatewayName
  connect(sandbox: Sandbox, hooks: Hooks): PaymentProvider
}

/** The merchant of a simulated gateway, by its currency where there are several. */
const account = ({ merchants }: Sandbox, gateway: GatewayName, currency: string) => {
  const merchant = merchants.find(one => one.gateway === gateway && one.currency === currency)
  if (merchant === undefined) throw new Error(`${gateway} has no merchant with ${currency}`)
  return { merchantId: merchant.id, secret: merchant.secret }
}

/** Every provider that is tried, once for each gateway that it speaks with. */
export const connections: readonly Connection[] = [
  {
    name: 'mmk',
    gateway: 'eoopay',
    connect: (sandbox, hooks) => createMmk({ ...hooks, ...account(sandbox, 'eoopay', 'MMK') }),
  },
  {
    name: 'payout-co',
    gateway: 'eoopay',
    connect: (sandbox, hooks) => createPayoutCo({ ...hooks, ...account(sandbox, 'eoopay', 'COP') }),
  },
  {
    name: 'epay-mapi',
    gateway: 'epay',
    connect: (sandbox, hooks) => createEpayMapi({ ...hooks, ...account(sandbox, 'epay', 'CNY') }),
  },
  {
    name: 'epay-mapi, ypay',
    gateway: 'epay-ypay',
    connect(sandbox, hooks) {
      const merchant = account(sandbox, 'epay-ypay', 'CNY')
      return createEpayMapi({ ...hooks, ...merchant, dialect: 'ypay' })
    },
  },
  {
    name: 'epay-mapi, rainbow-v1',
    gateway: 'epay-rainbow-v1',
    connect(sandbox, hooks) {
      const merchant = account(sandbox, 'epay-rainbow-v1', 'CNY')
      return createEpayMapi({
        ...hooks,
        ...merchant,
        dialect: 'rainbow-v1',
        oneRefundPerOrder: true,
      })
    },
  },
  {
    name: 'epay-mapi, rainbow-v2',
    gateway: 'epay-rainbow-v2',
    connect(sandbox, hooks) {
      const { merchantId } = account(sandbox, 'epay-rainbow-v2', 'CNY')
      const keys = sandbox.keys['epay-rainbow-v2'](merchantId)
      return createEpayMapi({ ...hooks, merchantId, ...keys, dialect: 'rainbow-v2' })
    },
  },
  {
    name: 'mpay',
    gateway: 'mpay',
    connect(sandbox, hooks) {
      const { merchantId } = account(sandbox, 'mpay', 'CNY')
      return createMpay({ ...hooks, merchantId, ...sandbox.keys.mpay(merchantId) })
    },
  },
]
