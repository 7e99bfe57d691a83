import { SandboxError } from '../../errors.ts'
import type { Sandbox } from '../../options.ts'
import { isVirtual } from '../../virtual-clock.ts'

export const overview = (sandbox: Sandbox) => ({
  simulated: true,
  now: new Date(sandbox.clock.now()).toISOString(),
  clock: isVirtual(sandbox.clock) ? 'virtual' : 'real',
  merchants: sandbox.merchants.map(({ secret: _, ...merchant }) => merchant),
  requests: sandbox.requests.length,
  orders: sandbox.orders.length,
  deliveries: sandbox.deliveries.length,
  dropped: sandbox.dropped,
})

export async function advance({ clock }: Sandbox, ms: unknown): Promise<void> {
  if (!isVirtual(clock)) {
    throw new SandboxError('not-possible', 'This sandbox runs on the real clock.')
  }
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) {
    throw new SandboxError('bad-input', 'ms: a number of milliseconds, 0 or more.')
  }
  await clock.advance(ms)
}
