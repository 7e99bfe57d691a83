import { SandboxError } from '../errors.ts'
import type { SandboxOptions } from '../options.ts'
import { createEoopay } from './eoopay/index.ts'
import { createMapi } from './epay/dialects/mapi/index.ts'
import { createRainbowV1 } from './epay/dialects/rainbow-v1/index.ts'
import type { Gateway, GatewayContext } from './gateway.ts'
import { createMpay, type MpayGateway } from './mpay/index.ts'

export const gatewayNames = ['eoopay', 'epay', 'epay-rainbow-v1', 'mpay'] as const

export type GatewayName = (typeof gatewayNames)[number]

/** The gateways of a sandbox, and what MPAY has besides. */
export interface Gateways {
  readonly all: readonly Gateway[]
  readonly keys: { readonly mpay: MpayGateway['keysFor'] }
}

export function openGateways(
  context: GatewayContext,
  { gateways: settings = {}, only = gatewayNames }: Pick<SandboxOptions, 'gateways' | 'only'>,
): Gateways {
  const unknown = only.find(name => !gatewayNames.includes(name))
  if (unknown !== undefined) throw none(unknown)
  const mpay = createMpay(context, settings.mpay)
  const all = [
    createEoopay(context, settings.eoopay),
    createMapi(context, settings.epay),
    createRainbowV1(context, settings['epay-rainbow-v1']),
    mpay,
  ]
  return {
    all: all.filter(({ id }) => only.some(name => name === id)),
    keys: {
      mpay(merchant) {
        if (only.includes('mpay')) return mpay.keysFor(merchant)
        throw new SandboxError('not-found', 'This sandbox has no mpay.')
      },
    },
  }
}

const none = (name: string): SandboxError =>
  new SandboxError('settings', `There is no gateway ${name}. There are ${gatewayNames.join(', ')}.`)
