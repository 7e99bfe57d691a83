import type { Money, Notifications } from '@pay/core'
import { createSandbox, type GatewayName, type SandboxOptions } from '@pay/sandbox'
import type { EpayEvent } from '../../src/index.ts'
import { merchantId } from './merchant.ts'
import { openDesk } from './shop.ts'

/** What every provider is given here, whatever its dialect needs besides. */
interface Hooks {
  readonly baseUrl: string
  readonly merchantId: string
  readonly fetch: (request: Request) => Promise<Response>
}

type Gateways = NonNullable<SandboxOptions['gateways']>

interface Provider<I> {
  readonly payments: { create(input: I): Promise<unknown> }
  readonly notifications: Notifications<EpayEvent>
}

/** The simulated gateway sends to this machine only. */
export const notifyUrl = 'http://127.0.0.1:9/notify/epay'

/** A shop beside one simulated gateway, in one process. */
export const beside = <
  N extends GatewayName,
  I extends { readonly amount: Money },
  P extends Provider<I>,
>(
  name: N,
  settings: Gateways[N],
  connect: (hooks: Hooks) => P,
  input: I,
) => {
  const desk = openDesk()
  const sandbox = createSandbox({
    gateways: { [name]: settings },
    deliver: async request => desk.noted(await handler(request)),
  })
  const epay = connect({
    baseUrl: `https://simulated.invalid/${name}`,
    merchantId,
    fetch: request => sandbox.fetch(request),
  })
  const handler = epay.notifications.handler({
    expect: () => ({ kind: 'payment', amount: input.amount }),
    store: desk.store,
  })
  const payLast = async () => {
    sandbox.control.pay(sandbox.orders.at(-1)?.key ?? '')
    await sandbox.idle()
  }
  const paid = async (changes: Partial<I> = {}) => {
    await epay.payments.create({ ...input, ...changes })
    await payLast()
  }
  const lose = (call: string) => sandbox.faults.next('drop-after-commit', { call })
  return { epay, sandbox, desk, payLast, paid, lose }
}
