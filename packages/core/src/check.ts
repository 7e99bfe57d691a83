import type { CredentialCheck } from './contract/credential-check.ts'
import type { CallOptions } from './contract/inputs.ts'
import { ProtocolError } from './errors/errors.ts'
import { callOperation } from './request/call.ts'
import type { Connection } from './request/connection.ts'
import type { AnyOperation } from './request/operation.ts'

/**
 * Makes a provider's `check` from a read: whatever it answers, the credentials were taken; a
 * refusal is told in the gateway's words. Anything else throws, since nothing was learnt.
 */
export const createCheck =
  (connection: Connection, operation: AnyOperation, input: unknown) =>
  async (options?: CallOptions): Promise<CredentialCheck> => {
    try {
      const { hints } = await callOperation(connection, operation, input, options)
      return { ok: true, hints }
    } catch (error) {
      if (!(error instanceof ProtocolError) || error.code !== 'refused') throw error
      const { gateway, hints } = error
      return { ok: false, ...gateway, hints }
    }
  }
