import { SandboxError } from './errors.ts'

/** A simulator that anybody can tell to "pay" must never stand behind a shop. */
export function refuseProduction(): void {
  if (process.env.NODE_ENV !== 'production') return
  throw new SandboxError(
    'production',
    '@pay/sandbox only simulates payment gateways and refuses to load when NODE_ENV is "production".',
  )
}
