import type { ExpectedOrder, PayEvent, PaymentProvider } from '@pay/core'
import {
  createSandbox,
  createVirtualClock,
  type EoopayMerchant,
  type EoopaySettings,
} from '@pay/sandbox'

/** A shop, its provider, and the simulated gateway that both pays it and notifies it. */
export interface Simulated<P> {
  readonly provider: P
  readonly clock: ReturnType<typeof createVirtualClock>
  readonly sandbox: ReturnType<typeof createSandbox>
  /** The shop's orders, by their numbers. */
  readonly orders: Map<string, ExpectedOrder>
  readonly stored: PayEvent[]
  readonly quarantined: PayEvent[]
}

const baseUrl = 'https://gateway.example/eoopay'

/** Connects a provider and a simulated gateway to each other, within this process. */
export const openSimulated = <P extends Required<Pick<PaymentProvider, 'notifications'>>>(
  merchant: EoopayMerchant,
  create: (settings: {
    baseUrl: string
    merchantId: string
    secret: string
    fetch: (request: Request) => Promise<Response>
    now: () => Date
  }) => P,
  gateway: EoopaySettings = {},
): Simulated<P> => {
  const clock = createVirtualClock()
  const orders = new Map<string, ExpectedOrder>()
  const stored: PayEvent[] = []
  const quarantined: PayEvent[] = []
  const sandbox = createSandbox({
    clock,
    gateways: { eoopay: { ...gateway, merchants: [merchant] } },
    deliver: request => handler(request),
  })
  const provider = create({
    baseUrl,
    merchantId: merchant.id,
    secret: merchant.secret,
    fetch: request => sandbox.fetch(request),
    now: () => new Date(clock.now()),
  })
  const handler = provider.notifications.handler({
    expect: ({ orderId }) => orders.get(orderId ?? ''),
    async store(event): Promise<'applied' | 'duplicate'> {
      const known = stored.some(({ key }) => key === event.key)
      if (!known) stored.push(event)
      return known ? 'duplicate' : 'applied'
    },
    quarantine: event => void quarantined.push(event),
  })
  return { provider, clock, sandbox, orders, stored, quarantined }
}
