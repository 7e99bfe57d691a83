import { checkPrimeSync, createHash, createPrivateKey, type KeyObject } from 'node:crypto'

const exponent = 65537n

const made = new Map<string, KeyObject>()

/**
 * An RSA key that follows from a text, so that a run can be repeated to the byte. Whoever has the text
 * has the key: it protects nothing. Made once for each text.
 */
export function keyFromSeed(seed: string, bits: number): KeyObject {
  const name = `${bits}:${seed}`
  const key = made.get(name) ?? makeKey(seed, bits)
  made.set(name, key)
  return key
}

function makeKey(seed: string, bits: number): KeyObject {
  const p = primeFromSeed(`${seed}:p`, bits / 2)
  const q = primeFromSeed(`${seed}:q`, bits / 2)
  const d = inverse(exponent, (p - 1n) * (q - 1n))
  const numbers = {
    ...{ n: p * q, e: exponent, d, p, q },
    ...{ dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) },
  }
  const members = Object.entries(numbers).map(([name, number]) => [name, base64Of(number)])
  return createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(members) }, format: 'jwk' })
}

/** The first prime from there on. Its two highest bits are set, so the product is as long as wanted. */
function primeFromSeed(seed: string, bits: number): bigint {
  const highest = 3n << BigInt(bits - 2)
  let candidate = numberFromSeed(seed, bits - 2) | highest | 1n
  while (candidate % exponent === 1n || !checkPrimeSync(candidate)) candidate += 2n
  return candidate
}

function numberFromSeed(seed: string, bits: number): bigint {
  const blocks = Array.from({ length: Math.ceil(bits / 256) }, (_, index) =>
    createHash('sha256').update(`${seed}:${index}`).digest('hex'),
  )
  return BigInt.asUintN(bits, BigInt(`0x${blocks.join('')}`))
}

/** Of two numbers without a common factor, by Euclid. */
function inverse(number: bigint, modulus: bigint): bigint {
  let [a, b] = [modulus, number % modulus]
  let [x, y] = [0n, 1n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a % b]
    ;[x, y] = [y, x - quotient * y]
  }
  return ((x % modulus) + modulus) % modulus
}

function base64Of(number: bigint): string {
  const hex = number.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
}
