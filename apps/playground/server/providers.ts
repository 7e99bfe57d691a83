import type { PaymentProvider } from '@pay/core'
import { createMmk } from '@pay/mmk'
import { createMpay } from '@pay/mpay'
import { createPayoutCo } from '@pay/payout-co'
import type { SandboxOptions } from '@pay/sandbox'
import type { Example } from '../shared/api.ts'
import { createEpayDemos } from './epay-demos.ts'
import { keyPairOf } from './key-pairs.ts'
import type { Secrets } from './secrets.ts'
import type { Wire } from './wire.ts'

/** What the playground gives every provider, whatever else it needs. */
export interface Hooks {
  /** Both watch what the provider does. */
  readonly fetch: Wire['fetch']
  readonly log: Wire['log']
  /** The simulated gateways are on this machine, without TLS. */
  readonly allowHttp: true
  /** How long a gateway may take: a person waits for it. */
  readonly timeoutMs: number
}

/** One provider that can be tried. */
export interface Demo {
  /** Names it in addresses; the provider's own id, unless one provider is tried with several gateways. */
  readonly id: string
  readonly title: string
  /** Where its simulated gateway lies below the sandbox's address. */
  readonly path: string
  /** Examples besides an operation's own, by its name: values to which the simulated gateway does something else. */
  readonly variants: Readonly<Record<string, readonly Example[]>>
  connect(baseUrl: string, hooks: Hooks): PaymentProvider
}

/** The simulated gateways, and the providers that are connected to them. */
export interface Demos {
  readonly gateways: NonNullable<SandboxOptions['gateways']>
  readonly providers: readonly Demo[]
}

/**
 * The one list of everything that can be tried. To add a provider, add it here and nowhere else.
 * What `secrets` made, or was given to keep, never leaves for the browser.
 */
export const createDemos = (secrets: Pick<Secrets, 'make' | 'keep'>): Demos => {
  const myanmar = { id: '10006', secret: secrets.make(), currency: 'MMK' } as const
  const colombia = { id: '10007', secret: secrets.make(), currency: 'COP' } as const
  const epay = createEpayDemos(secrets)
  const card = {
    id: '201304121000001004',
    own: keyPairOf('mpay merchant'),
    platform: keyPairOf('mpay'),
  } as const
  secrets.keep(card.own.privateKey)
  secrets.keep(card.platform.privateKey)

  return {
    gateways: {
      eoopay: { merchants: [myanmar, colombia] },
      ...epay.gateways,
      mpay: {
        merchants: [{ id: card.id, publicKey: card.own.publicKey }],
        platformPrivateKey: card.platform.privateKey,
      },
    },
    providers: [
      {
        id: 'mmk',
        title: 'Myanmar',
        path: '/eoopay',
        variants: {
          'payments.create': [
            { title: 'transfer by hand', values: { channel: '966' } },
            { title: 'closed channel', values: { channel: '999' } },
          ],
          'payouts.create': [
            { title: 'wrong account', values: { 'beneficiary.account': '09123450000' } },
          ],
        },
        connect: (baseUrl, hooks) =>
          createMmk({ ...hooks, baseUrl, merchantId: myanmar.id, secret: myanmar.secret }),
      },
      {
        id: 'payout-co',
        title: 'Colombia',
        path: '/eoopay',
        variants: {
          'payments.create': [{ title: 'closed channel', values: { channel: '999' } }],
          'payouts.create': [
            { title: 'savings account', values: { 'beneficiary.accountType': 'savings' } },
            { title: 'wrong account', values: { 'beneficiary.account': '4585347382470000' } },
          ],
        },
        connect: (baseUrl, hooks) =>
          createPayoutCo({ ...hooks, baseUrl, merchantId: colombia.id, secret: colombia.secret }),
      },
      ...epay.providers,
      {
        id: 'mpay',
        title: 'Bank cards in China',
        path: '/mpay',
        variants: {
          'payments.create': [
            { title: 'too little on the card', values: { 'card.number': '6222020000000001' } },
            { title: 'paid without SMS', values: { 'card.number': '6222020000000003' } },
          ],
        },
        connect: (baseUrl, hooks) =>
          createMpay({
            ...hooks,
            baseUrl,
            merchantId: card.id,
            privateKey: card.own.privateKey,
            platformPublicKey: card.platform.publicKey,
          }),
      },
    ],
  }
}
