import { SandboxError } from '../../errors.ts'
import type { GatewayContext } from '../gateway.ts'
import type { Account, Desk } from './desk.ts'

/** What the settings of every dialect say, after their defaults. */
export interface DeskSettings<M extends Account> {
  readonly merchants: readonly M[]
  readonly timeoutMs?: number | undefined
}

/** @throws {SandboxError} `settings`, when a merchant cannot be. */
export function openDesk<M extends Account>(
  context: GatewayContext,
  gatewayId: string,
  { merchants, timeoutMs = 5000 }: DeskSettings<M>,
): Desk<M> {
  const ids = merchants.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw impossible(gatewayId, `merchant ${twice} is listed twice`)
  // 15 digits at most: answers name the merchant by a JSON number.
  const wrong = ids.find(id => !/^[1-9]\d{0,14}$/.test(id))
  if (wrong !== undefined) {
    throw impossible(gatewayId, `merchant ${wrong}: the id has to be a number`)
  }
  return { ...context, gatewayId, timeoutMs, merchants: new Map(merchants.map(m => [m.id, m])) }
}

/** @throws {SandboxError} `settings`, when a secret is empty. */
export function checkSecrets(
  gatewayId: string,
  merchants: readonly { readonly id: string; readonly secret: string }[],
): void {
  const empty = merchants.find(({ secret }) => secret === '')
  if (empty) throw impossible(gatewayId, `merchant ${empty.id}: the secret is empty`)
}

export const impossible = (gatewayId: string, message: string): SandboxError =>
  new SandboxError('settings', `${gatewayId}: ${message}.`)
