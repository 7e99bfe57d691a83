import { SandboxError } from '../errors.ts'
import type { SandboxKeys, SandboxOptions } from '../options.ts'
import { createEoopay } from './eoopay/index.ts'
import { createMapi } from './epay/dialects/mapi/index.ts'
import { createRainbowV1 } from './epay/dialects/rainbow-v1/index.ts'
import { createRainbowV2 } from './epay/dialects/rainbow-v2/index.ts'
import { createYpay } from './epay/dialects/ypay/index.ts'
import type { Gateway, GatewayContext, KeyedGateway } from './gateway.ts'
import { createMpay } from './mpay/index.ts'

export const gatewayNames = [
  'eoopay',
  'epay',
  'epay-ypay',
  'epay-rainbow-v1',
  'epay-rainbow-v2',
  'mpay',
] as const

export type GatewayName = (typeof gatewayNames)[number]

/** The gateways whose merchants hold RSA keys. */
export type KeyedName = 'epay-rainbow-v2' | 'mpay'

/** The gateways of a sandbox, and the keys of those that have them. */
export interface Gateways {
  readonly all: readonly Gateway[]
  readonly keys: SandboxKeys
}

export function openGateways(
  context: GatewayContext,
  { gateways: settings = {}, only = gatewayNames }: Pick<SandboxOptions, 'gateways' | 'only'>,
): Gateways {
  const unknown = only.find(name => !gatewayNames.includes(name))
  if (unknown !== undefined) throw none(unknown)
  const keyed: Readonly<Record<KeyedName, KeyedGateway>> = {
    'epay-rainbow-v2': createRainbowV2(context, settings['epay-rainbow-v2']),
    mpay: createMpay(context, settings.mpay),
  }
  const all = [
    createEoopay(context, settings.eoopay),
    createMapi(context, settings.epay),
    createYpay(context, settings['epay-ypay']),
    createRainbowV1(context, settings['epay-rainbow-v1']),
    ...Object.values(keyed),
  ]
  const keysOf = (name: KeyedName) => (merchantId?: string) => {
    if (only.includes(name)) return keyed[name].keysFor(merchantId)
    throw new SandboxError('not-found', `This sandbox has no ${name}.`)
  }
  return {
    all: all.filter(({ id }) => only.some(name => name === id)),
    keys: { 'epay-rainbow-v2': keysOf('epay-rainbow-v2'), mpay: keysOf('mpay') },
  }
}

const none = (name: string): SandboxError =>
  new SandboxError('settings', `There is no gateway ${name}. There are ${gatewayNames.join(', ')}.`)
