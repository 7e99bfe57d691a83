import { createSign, createVerify, type KeyObject } from 'node:crypto'
import { type ByteText, toBytes } from '../../php/bytes.ts'
import type { MpaySignType } from './settings.ts'

export type Fields = Readonly<Record<string, string>>

/**
 * The text that is signed: every field that says something, but `sign` and the ones named.
 *
 * @source "Signature" of the English documents; the vectors prove it
 */
export function signedText(fields: Fields, unsigned: readonly string[] = []): string {
  return Object.entries(fields)
    .filter(([name, value]) => name !== 'sign' && value !== '' && !unsigned.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** @source "Signature": PKCS#1 v1.5; the MPAY pages for SHA-256 */
const algorithms: Readonly<Record<MpaySignType, string>> = {
  RSA: 'RSA-MD5',
  SHA256withRSA: 'RSA-SHA256',
}

export const sign = (text: string, signType: MpaySignType, privateKey: KeyObject): string =>
  signBytes(toBytes(text), signType, privateKey)

export const signBytes = (text: ByteText, signType: MpaySignType, privateKey: KeyObject): string =>
  createSign(algorithms[signType]).update(text, 'latin1').sign(privateKey, 'base64')

export function verify(
  text: string,
  signature: string,
  signType: MpaySignType,
  publicKey: KeyObject,
): boolean {
  const bytes = Buffer.from(signature, 'base64')
  // Reading base64 forgives blanks and line breaks; a signature is one line.
  if (bytes.toString('base64') !== signature) return false
  return createVerify(algorithms[signType]).update(text, 'utf8').verify(publicKey, bytes)
}

/** How the gateway spells it in what it sends. @source the response tables of the MPAY pages */
export const spelling = (signType: MpaySignType): string => signType.toUpperCase()

export const isSpelling = (text: string, signType: MpaySignType): boolean =>
  text.toUpperCase() === spelling(signType)
