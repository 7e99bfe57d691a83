import { type FieldDescription, InputError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { connected } from './support/connected.ts'

type Input = Readonly<Record<string, unknown>>

const replaced = (input: unknown, path: readonly string[], value: string): Input => {
  const [name = '', ...rest] = path
  const record = { ...(input as Input) } // every example is an object along these paths
  return { ...record, [name]: rest.length === 0 ? value : replaced(record[name], rest, value) }
}

const texts = connected.flatMap(([id, provider]) =>
  provider.operations.flatMap(({ name, fields, example }) =>
    fields
      .filter(field => field.signed && (field.kind === 'text' || field.kind === 'url'))
      .map(field => ({
        provider,
        name,
        field,
        fields,
        example,
        id: `${id} ${name} ${field.path}`,
      })),
  ),
)

const other = (fields: readonly FieldDescription[], path: string) =>
  fields.find(one => one.wire !== null && one.signed && one.path !== path)?.wire ?? 'x'

const refusalOf = (work: () => unknown) => {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map(({ path }) => path)
  }
}

describe('every signed text of every call', () => {
  it('is looked at', () => {
    expect(texts.length).toBeGreaterThan(30)
  })

  it.each(texts)(
    '$id holds no beginning of another field',
    ({ provider, name, field, fields, example }) => {
      const hidden = `&${other(fields, field.path)}=1`
      const base = field.kind === 'url' ? `${field.example}?a=1` : field.example
      const input = replaced(example, field.path.split('.'), `${base}${hidden}`)
      expect(refusalOf(() => provider.preview(name, input))).toContain(field.path)
    },
  )

  // what names something is compared later, by people and programs
  const ids = texts.filter(({ field }) =>
    /(?:^|\.)\w*(?:[iI]d|account|number|product|channel)$/.test(field.path),
  )

  it.each(ids)('$id holds nothing that cannot be seen', ({ provider, name, field, example }) => {
    for (const odd of ['\u200B', '\u00AD', '\u202E', '\uFEFF']) {
      const input = replaced(example, field.path.split('.'), `${field.example}${odd}1`)
      expect(refusalOf(() => provider.preview(name, input))).toContain(field.path)
    }
  })
})
