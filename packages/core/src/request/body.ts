import type { Fields } from '../signing/recipe.ts'
import { writeForm } from '../wire/form.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation, SealTools } from './operation.ts'

/** A body and what it is. */
export interface Body {
  readonly contentType: string
  readonly text: string
}

const writers: Record<AnyOperation['body'], (fields: Fields) => Body> = {
  form: fields => ({
    contentType: 'application/x-www-form-urlencoded;charset=utf-8',
    text: writeForm(fields),
  }),
  json: fields => ({
    contentType: 'application/json;charset=utf-8',
    text: JSON.stringify(fields),
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

/** The body of a request: written from its fields, and wrapped where the gateway takes it encrypted. */
export const writeBody = (
  connection: Connection,
  operation: AnyOperation,
  fields: Fields,
): Body => {
  const { contentType, text } = writers[operation.body](fields)
  const sealed = operation.seal?.(text, sealTools(connection))
  return { contentType, text: sealed ?? text }
}
