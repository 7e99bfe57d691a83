import type { KeyObject } from 'node:crypto'
import { nodeCrypto } from './node-crypto.ts'

/** A key as it was pasted, brought to its bytes. */
interface Material {
  /** The words of its PEM frame, or `null` for bare base64. */
  readonly frame: string | null
  readonly der: Buffer
}

// keys travel through environment files, where line ends become a backslash and an n
const unfolded = (text: string) => text.replaceAll('\\n', '\n').replaceAll('\\r', '')

const pem = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END/

const materialOf = (given: string): Material | null => {
  const text = unfolded(given)
  const framed = pem.exec(text)
  const base64 = (framed?.[2] ?? text).replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null
  return { frame: framed?.[1] ?? null, der: Buffer.from(base64, 'base64') }
}

const attempt = (make: () => KeyObject): KeyObject | null => {
  try {
    return make()
  } catch {
    return null
  }
}

const privateOf = ({ der }: Material) =>
  attempt(() => nodeCrypto().createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })) ??
  attempt(() => nodeCrypto().createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }))

const publicAs = (type: 'spki' | 'pkcs1', { der }: Material) =>
  attempt(() => nodeCrypto().createPublicKey({ key: der, format: 'der', type }))

const publicOf = (material: Material) => publicAs('spki', material) ?? publicAs('pkcs1', material)

const isCertificate = ({ der, frame }: Material) => {
  if (frame === 'CERTIFICATE') return true
  return attempt(() => new (nodeCrypto().X509Certificate)(der).publicKey) !== null
}

// an encrypted PKCS#8 key begins with the identifier of a password scheme (PKCS#5 or PKCS#12)
const passwordSchemes = ['2a864886f70d0105', '2a864886f70d010c']

const isEncrypted = ({ der, frame }: Material, given: string) =>
  frame?.includes('ENCRYPTED') === true ||
  given.includes('Proc-Type: 4,ENCRYPTED') ||
  passwordSchemes.some(scheme => der.subarray(0, 40).toString('hex').includes(scheme))

const sizeRule = (key: KeyObject): string | null => {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa') return 'is not an RSA key'
  return bits < 1024 || bits > 4096 ? `has ${bits} bits: 1024 to 4096 are taken` : null
}

/** A key, or the rule that the text breaks. */
export type KeyReading = { readonly key: KeyObject } | { readonly broken: string }

const forms = 'PEM, or its base64 alone, on one line or several'

const sized = (key: KeyObject): KeyReading => {
  const broken = sizeRule(key)
  return broken === null ? { key } : { broken }
}

/** Reads an RSA private key: PKCS#1 or PKCS#8, as PEM or bare base64, wrapped or not. */
export const readPrivateKey = (text: string): KeyReading => {
  const material = materialOf(text)
  if (isEncrypted(material ?? { frame: null, der: Buffer.alloc(0) }, text)) {
    return { broken: 'is encrypted with a password: export it without one' }
  }
  if (material === null) return { broken: `is not a key: it must be ${forms}` }
  const key = privateOf(material)
  if (key !== null) return sized(key)
  if (isCertificate(material)) return { broken: 'is a certificate: the private key belongs here' }
  if (publicOf(material) !== null)
    return { broken: 'is a public key: the private key belongs here' }
  return { broken: `is not an RSA private key in PKCS#1 or PKCS#8: it must be ${forms}` }
}

/** Reads an RSA public key: SPKI or PKCS#1, as PEM or bare base64, wrapped or not. */
export const readPublicKey = (text: string): KeyReading => {
  const material = materialOf(text)
  if (material === null) return { broken: `is not a key: it must be ${forms}` }
  const usual = publicAs('spki', material)
  if (usual !== null) return sized(usual)
  if (isCertificate(material)) {
    return { broken: 'is a certificate: the public key alone belongs here' }
  }
  // the platform takes a private key, too, where a public one in PKCS#1 is expected
  if (privateOf(material) !== null) {
    return { broken: 'is a private key: the platform’s public key belongs here' }
  }
  const key = publicAs('pkcs1', material)
  if (key !== null) return sized(key)
  return { broken: `is not an RSA public key in SPKI or PKCS#1: it must be ${forms}` }
}
