/** The names of all fields in a value: `a`, `a.b` in an object, `a[].b` in a list. */
export const namesIn = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap(one => namesIn(one, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const own = path === '' ? name : `${path}.${name}`
    return [own, ...namesIn(member, own)]
  })
}
