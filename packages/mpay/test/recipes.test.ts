import { constants, createPublicKey, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { verify } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { rsaRecipe, sha256Recipe, writeEnvelope } from '../src/protocol.ts'
import {
  demoMerchantKey,
  envelope,
  liveNotification,
  platformKey,
  sha256Request,
  verifyRequest,
} from './vectors.ts'

const spki = (base64: string) =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })

describe('signatures', () => {
  const merchant = spki(demoMerchantKey)

  it('verifies the request of the verify page (T2)', () => {
    expect(verify(rsaRecipe, verifyRequest, merchant)).not.toBeNull()
  })

  it('verifies a live notification of the gateway (T5)', () => {
    expect(verify(rsaRecipe, liveNotification, spki(platformKey))).not.toBeNull()
  })

  it('verifies the SHA-256 form of the same request (T7)', () => {
    expect(verify(sha256Recipe, sha256Request, merchant)).not.toBeNull()
  })

  it.each(Object.keys(verifyRequest))('refuses the request with another %s', name => {
    const changed = { ...verifyRequest, [name]: `${Reflect.get(verifyRequest, name)}1` }
    expect(verify(rsaRecipe, changed, merchant)).toBeNull()
  })

  it('does not verify with the other algorithm', () => {
    expect(verify(sha256Recipe, verifyRequest, merchant)).toBeNull()
    expect(verify(rsaRecipe, sha256Request, merchant)).toBeNull()
  })
})

describe('the envelope', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const parts = writeEnvelope(envelope.plaintext, envelope.parts, publicKey).split('$')

  it('matches nonce, ciphertext and mac byte for byte (T8)', () => {
    expect([parts[0], ...parts.slice(3)]).toEqual([
      'lianpay1_0_1',
      envelope.nonce,
      envelope.ciphertext,
      envelope.mac,
    ])
  })

  it('wraps keys that open again', () => {
    const open = (wrapped = '') =>
      privateDecrypt(
        { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
        Buffer.from(wrapped, 'base64'),
      ).toString()
    expect([open(parts[1]), open(parts[2])]).toEqual([
      envelope.parts.hmacKey,
      envelope.parts.aesKey,
    ])
  })
})
