import type { Connection } from '../request/connection.ts'
import type { Received } from '../signing/compile.ts'
import type { Finding } from '../signing/explain/finding.ts'
import type { Fields } from '../signing/recipe.ts'
import type { AuthenticityRule } from './authentic.ts'
import { fieldsOf } from './fields.ts'
import type { MessageText } from './read-message.ts'

/** The merchant's own query keys, as far as they were taken off the message. */
const removedFrom = async (text: MessageText, received: Received): Promise<Fields> => {
  const whole = await fieldsOf(text, [])
  if (typeof whole === 'string') return {}
  const kept = new Set(Object.keys(received.decoded))
  return Object.fromEntries(Object.entries(whole.decoded).filter(([name]) => !kept.has(name)))
}

/** Why a refused message does not verify, to be asked for on demand: refusing itself stays cheap. */
export const explanationOf =
  (
    connection: Connection,
    { recipe, fields }: Pick<AuthenticityRule, 'recipe' | 'fields'>,
    received: Received,
    text: MessageText,
  ) =>
  async (): Promise<readonly Finding[]> => {
    const { explainMessage } = await import('../signing/explain/message.ts')
    return explainMessage(recipe, received, connection.verifyingKeys, {
      documented: fields,
      removed: await removedFrom(text, received),
      otherKeys: [{ name: 'your own key', key: connection.signingKey }],
    })
  }
