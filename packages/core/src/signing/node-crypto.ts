type NodeCrypto = typeof import('node:crypto')

let loaded: NodeCrypto | undefined

/**
 * The platform's cryptography, loaded with the first signature: loading it takes longer than
 * everything of ours together, and a program may import a provider long before it signs.
 */
export const nodeCrypto = (): NodeCrypto => {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
