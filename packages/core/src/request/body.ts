import type { Fields } from '../signing/recipe.ts'
import { writeForm } from '../wire/form.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation, SealTools } from './operation.ts'

/** A request as it leaves: nothing about it is decided later. */
export interface Outgoing {
  readonly method: 'POST' | 'GET'
  readonly url: string
  /** Empty where there is no body. */
  readonly contentType: string
  readonly body: string
}

type Body = Pick<Outgoing, 'contentType' | 'body'>

const writers: Record<AnyOperation['body'], (fields: Fields) => Body> = {
  form: fields => ({
    contentType: 'application/x-www-form-urlencoded;charset=utf-8',
    body: writeForm(fields),
  }),
  json: fields => ({
    contentType: 'application/json;charset=utf-8',
    body: JSON.stringify(fields),
  }),
}

const sealTools = ({
  account,
  verifyingKeys: [publicKey = ''],
  random,
}: Connection): SealTools => ({
  account,
  publicKey,
  random,
})

/** A request written from its fields: in the query, or as a body, wrapped where the gateway takes it encrypted. */
export const writeRequest = (
  connection: Connection,
  operation: AnyOperation,
  url: string,
  fields: Fields,
): Outgoing => {
  if (operation.method === 'GET') {
    return { method: 'GET', url: `${url}?${writeForm(fields)}`, contentType: '', body: '' }
  }
  const { contentType, body } = writers[operation.body](fields)
  const sealed = operation.seal?.(body, sealTools(connection))
  return { method: 'POST', url, contentType, body: sealed ?? body }
}
