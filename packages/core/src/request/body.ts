import type { Fields } from '../signing/recipe.ts'
import { writeForm } from '../wire/form.ts'
import type { AnyOperation } from './operation.ts'

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

export const writeBody = (operation: AnyOperation, fields: Fields): Body =>
  writers[operation.body](fields)
