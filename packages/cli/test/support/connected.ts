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

/** Every provider, connected to gateways that are never called. */
export const connected: readonly PaymentProvider[] = [
  createMmk(settings),
  createPayoutCo(settings),
  createEpayMapi(settings),
  createMpay({
    baseUrl: 'https://gateway.example',
    merchantId: '201304121000001004',
    privateKey,
    platformPublicKey,
  }),
]
