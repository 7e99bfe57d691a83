import type { PaymentProvider } from '@pay/core'
import type { Sandbox } from '@pay/sandbox'
import type { Draft } from '../shared/api.ts'
import { createOrderIds } from './calls/drafts.ts'
import { createKept, type Kept } from './calls/kept.ts'
import { createDocuments, type Documents } from './documents.ts'
import { createLedger, type Ledger } from './merchant/ledger.ts'
import { createOrderBook, type OrderBook } from './merchant/orders.ts'
import { createPrinter, type Printer } from './printer.ts'
import type { Demo, Hooks } from './providers.ts'
import type { Secrets } from './secrets.ts'
import { createTimeline, type Timeline } from './timeline.ts'
import { createWire, type Wire } from './wire.ts'

/** A provider that is connected to its simulated gateway. */
export interface Connected {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly provider: PaymentProvider
  readonly variants: Readonly<Record<string, Draft['examples']>>
}

/** Everything that the routes share. */
export interface Workbench {
  readonly connected: readonly Connected[]
  readonly sandbox: Pick<Sandbox, 'orders' | 'deliveries' | 'control' | 'faults' | 'subscribe'>
  readonly orders: OrderBook
  readonly ledger: Ledger
  readonly timeline: Timeline
  readonly wire: Wire
  readonly kept: Kept
  readonly documents: Documents
  /** Turns what goes to the browser into text. */
  readonly print: Printer
  /** Tells the terminal of an error that nobody foresaw. */
  readonly report: (error: unknown) => void
  readonly newOrderId: () => string
  readonly now: () => Date
}

/** What a workbench is set up with. */
export interface WorkbenchOptions {
  readonly demos: readonly Demo[]
  readonly secrets: Secrets
  readonly sandbox: Workbench['sandbox']
  readonly sandboxUrl: string
  readonly timeoutMs: number
  readonly report: (error: unknown) => void
}

/** Connects every provider to its simulated gateway and sets up an empty shop around them. */
export const createWorkbench = (options: WorkbenchOptions): Workbench => {
  const { demos, secrets, sandbox, sandboxUrl, timeoutMs, report } = options
  const wire = createWire()
  const hooks: Hooks = { fetch: wire.fetch, log: wire.log, allowHttp: true, timeoutMs }
  const orders = createOrderBook()
  return {
    connected: demos.map(({ id, title, path, variants, connect }) => ({
      ...{ id, title, path, variants },
      provider: connect(`${sandboxUrl}${path}`, hooks),
    })),
    ...{ sandbox, orders, wire, report },
    ledger: createLedger(orders),
    timeline: createTimeline(),
    kept: createKept(),
    documents: createDocuments(),
    print: createPrinter(secrets.all()),
    newOrderId: createOrderIds(),
    now: () => new Date(),
  }
}
