import type { SignedRequest } from '../contract/operation.ts'
import type { Fields } from '../signing/recipe.ts'
import { writeRequest } from './body.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation } from './operation.ts'
import { compiled, prepare } from './prepare.ts'

const mask = '***'

/** Masks what is sensitive; and the signature with it, or masked digits could be found by trying. */
const masked = (operation: AnyOperation, fields: Fields): Fields => {
  const { table, signer } = compiled(operation)
  const isSensitive = (name: string) => table.sensitiveNames.has(name)
  const hidesSigned = signer?.signedNames(fields).some(isSensitive) === true
  const entries = Object.entries(fields).map(([name, value]) => {
    const hide = isSensitive(name) || (hidesSigned && name === operation.recipe?.into)
    return [name, hide ? mask : value]
  })
  return Object.fromEntries(entries)
}

const withoutKey = ({ keyIn }: AnyOperation, fields: Fields): Fields =>
  keyIn === undefined ? fields : { ...fields, [keyIn]: mask }

/** The request as it would be sent. The key shows in none of it. */
export const preview = (
  connection: Connection,
  operation: AnyOperation,
  input: unknown,
  { reveal = false }: { readonly reveal?: boolean } = {},
): SignedRequest => {
  const prepared = prepare(connection, operation, input)
  const shown = withoutKey(operation, prepared.fields)
  const fields = reveal ? shown : masked(operation, shown)
  const signedText = compiled(operation).signer?.text(fields) ?? ''
  return { ...writeRequest(connection, operation, prepared.url, fields), fields, signedText }
}
