const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The value at a path such as `beneficiary.bank`; `undefined` when there is none. */
export const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)

/** A copy with another value at a path. Objects on the way are made when they are missing. */
export const withValue = (value: unknown, path: string, replacement: unknown): unknown => {
  const [key = '', ...rest] = path.split('.')
  const record = isRecord(value) ? value : {}
  const inner =
    rest.length === 0 ? replacement : withValue(record[key], rest.join('.'), replacement)
  return { ...record, [key]: inner }
}

/** A copy without what stands at a path. */
export const without = (value: unknown, path: string): unknown => {
  if (!isRecord(value)) return value
  const [key = '', ...rest] = path.split('.')
  const { [key]: taken, ...others } = value
  return rest.length === 0 ? others : { ...others, [key]: without(taken, rest.join('.')) }
}
