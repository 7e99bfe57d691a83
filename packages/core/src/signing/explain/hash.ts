/** How bytes become a digest. */
export interface Hash {
  readonly name: 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'
  readonly keyed: boolean
  /** The digest's hex is hashed once more. */
  readonly twice?: boolean
  /** Only the middle half of the hex is used. */
  readonly half?: boolean
}

/** What is known of each digest: its name in sentences, its length, and what stands before it in RSA. */
interface Digest {
  readonly words: string
  readonly bytes: number
  /** @source RFC 8017, section 9.2, notes: the DER of DigestInfo */
  readonly prefix: string
}

export const digests: Readonly<Record<Hash['name'], Digest>> = {
  md5: { words: 'MD5', bytes: 16, prefix: '3020300c06082a864886f70d020505000410' },
  sha1: { words: 'SHA-1', bytes: 20, prefix: '3021300906052b0e03021a05000414' },
  sha256: { words: 'SHA-256', bytes: 32, prefix: '3031300d060960864801650304020105000420' },
  sha384: { words: 'SHA-384', bytes: 48, prefix: '3041300d060960864801650304020205000430' },
  sha512: { words: 'SHA-512', bytes: 64, prefix: '3051300d060960864801650304020305000440' },
}

/** In the order in which they are tried. */
export const digestNames: readonly Hash['name'][] = ['md5', 'sha1', 'sha256', 'sha384', 'sha512']
