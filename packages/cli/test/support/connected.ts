import { generateKeyPairSync } from 'node:crypto'
import type { PaymentProvider } from '@pay/core'
import { createEpayMapi } from '@pay/epay-mapi'
import { createMmk } from '@pay/mmk'
import { createMpay } from '@pay/mpay'
import { createPayoutCo } from '@pay/payout-co'

const ours = generateKeyPairSync('rsa', { modulusLength: 1024 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 1024 })
/** What the merchant of the key pairs signs with. */
export const privateKey = String(ours.privateKey.export({ format: 'pem', type: 'pkcs8' }))
const platformPublicKey = String(theirs.publicKey.export({ format: 'pem', type: 'spki' }))

export const secret = 'unit-test-key-000'
const settings = { baseUrl: 'https://gateway.example', merchantId: '10006', secret }

const pair = { baseUrl: settings.baseUrl, privateKey, platformPublicKey }

/** Every provider under the command line's name for it, connected to gateways that are never called. */
export const connected: readonly (readonly [name: string, provider: PaymentProvider])[] = [
  ['mmk', createMmk(settings)],
  ['payout-co', createPayoutCo(settings)],
  ['epay-mapi', createEpayMapi(settings)],
  ['epay-rainbow-v2', createEpayMapi({ ...pair, merchantId: '10006', dialect: 'rainbow-v2' })],
  ['mpay', createMpay({ ...pair, merchantId: '201304121000001004' })],
]

/** Those that sign with a pair of keys. */
export const withKeyPairs: readonly string[] = ['mpay', 'epay-rainbow-v2']
