import { generateKeyPairSync } from 'node:crypto'

const newKeyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

const made = new Map<string, ReturnType<typeof newKeyPair>>()

/**
 * An RSA key pair as PEM, of the size that the gateways themselves use. To find one takes a moment:
 * whoever asks again under the same name, within one process, gets the same.
 */
export const keyPairOf = (name: string): ReturnType<typeof newKeyPair> => {
  const pair = made.get(name) ?? newKeyPair()
  made.set(name, pair)
  return pair
}
