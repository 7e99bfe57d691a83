/**
 * Errors that surely come from before the connection stood. Only these prove that nothing was
 * sent; anything unfamiliar may have been a write that arrived.
 */
const beforeConnection = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

const codeOf = (error: unknown): string | null => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : null
}

const provenBy = (error: unknown): string | null => {
  const code = codeOf(error)
  return code !== null && beforeConnection.has(code) ? code : null
}

// several addresses were tried: every one of them must have failed before its connection
const provenByAll = (errors: readonly unknown[]): string | null => {
  const codes = errors.map(provenBy)
  return codes.every(code => code !== null) ? (codes[0] ?? null) : null
}

const maxDepth = 5

/** The code that proves that nothing was sent, or `null` when nothing proves it. */
export const notSentCode = (error: unknown, depth = 0): string | null => {
  if (!(error instanceof Error) || depth > maxDepth) return null
  if (error instanceof AggregateError) return provenByAll(error.errors)
  // an error with a code of its own speaks for itself: a reset may have a refused repeat as its cause
  return codeOf(error) === null ? notSentCode(error.cause, depth + 1) : provenBy(error)
}
