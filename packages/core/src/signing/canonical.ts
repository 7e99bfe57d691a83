import type { Canonical, Fields } from './recipe.ts'

const byBytes = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

// code units and bytes sort differently only beyond the basic plane, where no field name is
const keeps: Record<Canonical['empty'], (value: string) => boolean> = {
  drop: value => value !== '',
  'drop-blank': value => value.trim() !== '',
  'drop-zero': value => value !== '' && value !== '0',
  keep: () => true,
}

const candidates = ({ fields, omit }: Canonical) => {
  const omitted = new Set(omit)
  if (fields === 'all') {
    return (given: Fields) =>
      Object.keys(given)
        .filter(name => !omitted.has(name))
        .sort(byBytes)
  }
  const listed = fields.filter(name => !omitted.has(name)).sort(byBytes)
  return () => listed
}

/** Compiles what is signed: gives the names of the signed fields, in their order. */
export const compileSelection = (canonical: Canonical) => {
  const names = candidates(canonical)
  const keep = keeps[canonical.empty]
  return (given: Fields): string[] =>
    names(given).filter(name => {
      const value = given[name]
      return value !== undefined && keep(value)
    })
}

/** Compiles the joined text, without the key. */
export const compileText = (canonical: Canonical) => {
  const select = compileSelection(canonical)
  const { pair, join } = canonical
  return (given: Fields): string =>
    select(given)
      .map(name => `${name}${pair}${given[name]}`)
      .join(join)
}
