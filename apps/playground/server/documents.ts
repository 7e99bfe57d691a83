import { randomBytes } from 'node:crypto'
import { boundedMap } from './bounded-map.ts'

/**
 * Whole pages that gateways gave us for the payer. Each is served once at an address that cannot be
 * guessed, in a browser's sandbox: its scripts run, but not as the playground.
 */
export const createDocuments = () => {
  const documents = boundedMap<string>(50)
  return {
    publish(document: string): string {
      const id = randomBytes(16).toString('hex')
      documents.set(id, document)
      return `/document/${id}`
    },
    get: documents.get,
  }
}

export type Documents = ReturnType<typeof createDocuments>
