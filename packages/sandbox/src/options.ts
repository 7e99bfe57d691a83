import type { Clock } from './clock.ts'
import type { Control } from './control.ts'
import type { Listener } from './events.ts'
import type { Explain } from './explain.ts'
import type { Faults } from './faults/faults.ts'
import type { EoopaySettings } from './gateways/eoopay/settings.ts'
import type { EpaySettings } from './gateways/epay/dialects/mapi/settings.ts'
import type { RainbowV1Settings } from './gateways/epay/dialects/rainbow-v1/settings.ts'
import type { RainbowV2Settings } from './gateways/epay/dialects/rainbow-v2/settings.ts'
import type { YpaySettings } from './gateways/epay/dialects/ypay/settings.ts'
import type { GatewayName, KeyedName } from './gateways/index.ts'
import type { MpaySettings } from './gateways/mpay/settings.ts'
import type { ListenOptions, SandboxServer } from './http/server.ts'
import type { RsaKeys } from './keys/ring.ts'
import type { Delivery, Dropped, Merchant, Order, RecordedRequest } from './records.ts'

/** Settings by gateway. */
export interface GatewaySettings {
  readonly eoopay?: EoopaySettings
  readonly epay?: EpaySettings
  readonly 'epay-ypay'?: YpaySettings
  readonly 'epay-rainbow-v1'?: RainbowV1Settings
  readonly 'epay-rainbow-v2'?: RainbowV2Settings
  readonly mpay?: MpaySettings
}

/** How to set up a sandbox. Everything has a default. */
export interface SandboxOptions {
  /** Settings of each gateway. One that is left out runs with its demo merchants. */
  readonly gateways?: GatewaySettings
  /** Which gateways there are. Default: all. */
  readonly only?: readonly GatewayName[]
  /** Default: `createClock()`, the real one. */
  readonly clock?: Clock
  /** All numbers and keys follow from it: on a virtual clock, the same calls in the same order give the same bytes. Default `'sandbox'`. */
  readonly seed?: string | number
  /** How much is kept; the oldest makes place, and `dropped` counts it. Default 1 000 requests, 5 000 orders, 2 000 deliveries. */
  readonly limits?: Partial<Dropped>
  /** Hosts, as `name` or `name:port`, that may get notifications although they are not on this machine. Default none. */
  readonly allowedHosts?: readonly string[]
  /** Takes notifications in this process, instead of sending them over the network. */
  readonly deliver?: (request: Request) => Promise<Response>
  /**
   * Says why a signature was refused, for the developer: kept in `requests`, and put behind the words of
   * the gateway's answer. Default: nobody does.
   */
  readonly explain?: Explain
  /** Your program's own switch between trial and money. `true` refuses: a simulator has no place there. */
  readonly live?: boolean
  /** The address under which the sandbox is seen, when that is not where it is called, such as when it is mounted below a path. */
  readonly publicUrl?: string
}

/** By gateway: the keys of one merchant, or of the first. */
export type SandboxKeys = Readonly<Record<KeyedName, (merchantId?: string) => RsaKeys>>

/** Simulated gateways in this process. */
export interface Sandbox {
  /** Answers a request without a network, whatever its host. Fits where a `fetch` is asked for. */
  readonly fetch: (request: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** Opens it on 127.0.0.1. May be called several times. */
  listen(options?: ListenOptions): Promise<SandboxServer>
  /** Calls to the gateways, oldest first; each read gives a new list. So do the two below. */
  readonly requests: readonly RecordedRequest[]
  readonly orders: readonly Order[]
  readonly deliveries: readonly Delivery[]
  readonly dropped: Dropped
  readonly merchants: readonly Merchant[]
  /**
   * The keys that a client needs, of gateways that sign with RSA: of one merchant, or of the first.
   * Unless given, they follow from `seed`, and so they protect nothing. Never served over HTTP.
   *
   * @example
   * createMpay({ baseUrl: `${server.url}/mpay`, merchantId, ...sandbox.keys.mpay(merchantId) })
   *
   * @throws {SandboxError} `not-found`, when there is no such merchant.
   */
  readonly keys: SandboxKeys
  readonly control: Control
  readonly faults: Faults
  readonly clock: Clock
  /** Tells of everything that is recorded or changes, at once. Returns how to stop. */
  subscribe(listener: Listener): () => void
  /** Waits until nothing is under way: every notification that was begun has its reply. Repeats that wait for their time do not count. */
  idle(): Promise<void>
  /** Back to the beginning: nothing recorded, balances and numbers as at first, no repeat pending. The clock stays where it is. */
  reset(): void
}
