import { SandboxError } from './errors.ts'

/** Words that switch something off. */
const off = ['', '0', 'false', 'no', 'off']

/** A simulator that anybody can tell to "pay" must never stand behind a shop. */
export function refuseLive({ live = false }: { readonly live?: boolean } = {}): void {
  const { NODE_ENV: mode, PAY_LIVE: switched = '' } = process.env
  if (mode === 'production') throw refusal('NODE_ENV is "production"')
  if (!off.includes(switched.trim().toLowerCase())) throw refusal('PAY_LIVE is on')
  if (live) throw refusal('live is true')
}

const refusal = (why: string): SandboxError =>
  new SandboxError(
    'production',
    `@pay/sandbox only simulates payment gateways and refuses to load when ${why}.`,
  )
