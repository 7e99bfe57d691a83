const hex = /^(?:[0-9a-f]{2})+$/i
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** How a signature is written, and its bytes. */
export interface Written {
  readonly as: 'hex' | 'HEX' | 'base64'
  readonly bytes: Buffer
}

const caseOf = (text: string) => (text === text.toLowerCase() ? 'hex' : 'HEX')

/** Reads a signature, hex before base64; `null` for what is neither. */
export const readSignature = (text: string): Written | null => {
  if (hex.test(text)) return { as: caseOf(text), bytes: Buffer.from(text, 'hex') }
  return base64.test(text) && text.length % 4 === 0
    ? { as: 'base64', bytes: Buffer.from(text, 'base64') }
    : null
}
