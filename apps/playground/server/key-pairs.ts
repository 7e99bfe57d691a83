import { generateKeyPairSync } from 'node:crypto'

/** An RSA key pair as PEM, of the size that the gateway itself uses. */
export const newKeyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
