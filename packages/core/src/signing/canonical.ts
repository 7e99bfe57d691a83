import type { Canonical, Fields } from './recipe.ts'

/** Whether a value counts as none. */
const isEmpty = (value: string, empty: Canonical['empty']): boolean => {
  if (empty === 'keep') return false
  if (value === '') return true
  if (empty === 'drop-zero') return value === '0'
  return empty === 'drop-blank' && value.trim() === ''
}

/** The names of a message that may be signed, in their order, and what is written before each value. */
interface Plan {
  readonly names: readonly string[]
  /** `a=`, for the field that comes first. */
  readonly leads: readonly string[]
  /** `&a=`, for any other. */
  readonly links: readonly string[]
}

// code units and bytes sort differently only beyond the basic plane, where no field name is
const planFor = (
  names: Iterable<string>,
  omitted: ReadonlySet<string>,
  { pair, join }: Canonical,
): Plan => {
  const sorted = [...names].filter(name => !omitted.has(name)).sort()
  const leads = sorted.map(name => `${name}${pair}`)
  return { names: sorted, leads, links: leads.map(lead => `${join}${lead}`) }
}

const areSame = (some: readonly string[], others: readonly string[]) => {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false
  return true
}

/**
 * A list of fields is sorted once and for all. Where all fields are signed, the messages of a call
 * have the same names over and over, so they are sorted anew only when they are not those of the last.
 */
const planner = (canonical: Canonical): ((given: Fields) => Plan) => {
  const omitted = new Set(canonical.omit)
  if (canonical.fields !== 'all') {
    const plan = planFor(new Set(canonical.fields), omitted, canonical)
    return () => plan
  }
  let last: readonly string[] = []
  let plan = planFor(last, omitted, canonical)
  return given => {
    const names = Object.keys(given)
    if (!areSame(names, last)) {
      plan = planFor(names, omitted, canonical)
      last = names
    }
    return plan
  }
}

/** Compiles what is signed: gives the names of the signed fields, in their order. */
export const compileSelection = (canonical: Canonical) => {
  const planOf = planner(canonical)
  const { empty } = canonical
  return (given: Fields): string[] =>
    planOf(given).names.filter(name => {
      const value = given[name]
      return value !== undefined && !isEmpty(value, empty)
    })
}

/** Compiles the joined text, without the key. Grows one text: lists of pairs would take twice as long. */
export const compileText = (canonical: Canonical) => {
  const planOf = planner(canonical)
  const { empty } = canonical
  return (given: Fields): string => {
    const { names, leads, links } = planOf(given)
    let text = ''
    for (let at = 0; at < names.length; at += 1) {
      const value = given[names[at] ?? '']
      if (value === undefined || isEmpty(value, empty)) continue
      text = text + (text === '' ? leads[at] : links[at]) + value
    }
    return text
  }
}
