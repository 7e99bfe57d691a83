import type { Field, FieldOptions } from './field.ts'

/** What of a builder's options describes the field. */
export const described = (options: FieldOptions, more: Partial<Field['description']> = {}) => ({
  label: options.label,
  rule: options.rule,
  example: options.example,
  required: options.optional !== true,
  sensitive: options.sensitive === true,
  kind: 'text' as const,
  choices: [],
  currency: null,
  wire: options.wire ?? null,
  ...more,
})
