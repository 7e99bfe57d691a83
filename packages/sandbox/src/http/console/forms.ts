import type { Context } from 'hono'
import { SandboxError } from '../../errors.ts'
import type { Gateway } from '../../gateways/gateway.ts'
import type { Sandbox } from '../../options.ts'
import type { ActionName } from '../../records.ts'
import { presets } from './presets.ts'

export type Form = Readonly<Record<string, string>>

/** What was filled in; an empty field is none. */
export async function formOf(context: Context): Promise<Form> {
  const entries = Object.entries(await context.req.parseBody())
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  )
}

/** A place is a gateway and one of its calls, with a blank between. */
export function matchOf({ place, order }: Form) {
  const [gateway, call] = place?.split(' ') ?? []
  return { gateway, call, order }
}

export const timesOf = ({ times = '1' }: Form): number | null =>
  times === 'every' ? null : Number(times)

/** One of the order's own actions, or a notification: replayed, or by a preset. */
export function orderPost(sandbox: Sandbox, gateways: readonly Gateway[], form: Form): void {
  const { key = '', action, amount, replay, preset } = form
  if (action !== undefined) {
    // Control compares the name with the order's own actions and refuses any other.
    sandbox.control.act(key, action as ActionName, { amount })
    return
  }
  if (replay !== undefined) {
    sandbox.control.notify(key, { replay })
    return
  }
  const order = sandbox.orders.find(candidate => candidate.key === key)
  const gateway = gateways.find(({ id }) => id === order?.gateway)
  const chosen = Object.hasOwn(presets, preset ?? '') ? presets[preset ?? ''] : undefined
  if (!order || !gateway || !chosen) throw new SandboxError('bad-input', 'There is no such button.')
  sandbox.control.notify(key, chosen.options(gateway.notification(order)))
}
