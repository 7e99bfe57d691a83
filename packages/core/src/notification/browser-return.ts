import type { BrowserReturn, BrowserReturns } from '../contract/browser-return.ts'
import type { Connection } from '../request/connection.ts'
import type { Fields } from '../signing/recipe.ts'
import { type AuthenticityRule, authenticFields, refuse } from './authentic.ts'
import { sealMessage } from './receive.ts'

/** What a provider says of the payer's return. */
export interface ReturnRule extends AuthenticityRule {
  /** The fields that may be printed. */
  readonly public: readonly string[]
  /** Reads verified fields; `null` when they fit no document. */
  parse(fields: Fields): Pick<BrowserReturn, 'orderId' | 'providerId' | 'claims'> | null
}

/** Connects a provider's rule for returning browsers to one merchant account. */
export const createReturnReader = (connection: Connection, rule: ReturnRule): BrowserReturns => ({
  async read(message) {
    const fields = await authenticFields(connection, rule, message)
    const parsed = rule.parse(fields)
    if (parsed === null) return refuse(connection, 'undocumented')
    const { provider, account } = connection
    return { ...parsed, provider, account, raw: sealMessage(connection, rule.public, fields) }
  },
})
