import type { FieldDescription } from '@pay/core'

/** Fields that stand under the same object of the input. */
export interface FieldGroup {
  /** For example `beneficiary.document`; empty for fields at the top. */
  readonly path: string
  readonly title: string
  readonly fields: readonly FieldDescription[]
}

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.')

const words = (name: string): string => name.replace(/([A-Z])/g, ' $1').toLowerCase()

const titleOf = (path: string): string => {
  const text = path.split('.').map(words).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The fields of an operation in their order, those of one object together. */
export const groupFields = (fields: readonly FieldDescription[]): FieldGroup[] =>
  [...Map.groupBy(fields, ({ path }) => parentOf(path))].map(([path, members]) => ({
    path,
    title: titleOf(path),
    fields: members,
  }))

/** The id of a field's control in the page. */
export const controlId = (path: string): string => `field-${path.replaceAll('.', '-')}`
