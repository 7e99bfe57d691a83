import { onTestFinished } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type MpayMerchant,
  type MpaySettings,
  type Sandbox,
} from '../../../src/index.ts'
import { openShop, type Shop } from '../../support/shop.ts'
import { type Fields, mpayWith } from './merchant.ts'

export interface Scene {
  readonly sandbox: Sandbox
  readonly clock: ReturnType<typeof createVirtualClock>
  readonly shop: Shop
}

export const acknowledge = () => Response.json({ ret_code: '0000', ret_msg: 'ok' })
export const refuse = () => Response.json({ ret_code: '9999', ret_msg: 'refused' })

/** A sandbox, and a shop on this machine that it notifies. */
export async function scene(
  answer: Parameters<typeof openShop>[0],
  merchant: Partial<MpayMerchant> = {},
  settings: MpaySettings = {},
  // Long enough for a busy machine; only a receiver that never answers is waited for that long.
  patienceMs = 10_000,
): Promise<Scene> {
  const shop = await openShop(answer)
  const clock = createVirtualClock({ patienceMs })
  const sandbox = createSandbox({ clock, gateways: { mpay: mpayWith(merchant, settings) } })
  onTestFinished(() => sandbox.reset())
  return { sandbox, clock, shop }
}

// What the gateway sends is a flat object of text.
export const fieldsOf = (body = ''): Fields => JSON.parse(body) as Fields
