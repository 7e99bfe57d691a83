import type { Canonical, Fields } from './recipe.ts'

/** Whether a value counts as none. */
const isEmpty = (value: string, empty: Canonical['empty']): boolean => {
  if (empty === 'keep') return false
  if (value === '') return true
  if (empty === 'drop-zero') return value === '0'
  return empty === 'drop-blank' && value.trim() === ''
}

/** What is signed of messages with the same names in the same order. */
interface Plan {
  /** The signed names, sorted. */
  readonly names: readonly string[]
  /** Where each of them stands in the message. */
  readonly places: readonly number[]
  /** `a=`, for the field that comes first. */
  readonly leads: readonly string[]
  /** `&a=`, for any other. */
  readonly links: readonly string[]
}

const planFor = (given: readonly string[], { fields, omit, pair, join }: Canonical): Plan => {
  const omitted = new Set(omit)
  const listed = fields === 'all' ? null : new Set(fields)
  // code units and bytes sort differently only beyond the basic plane, where no field name is
  const names = given.filter(name => !omitted.has(name) && listed?.has(name) !== false).sort()
  const placeOf = new Map(given.map((name, place) => [name, place]))
  const places = names.map(name => placeOf.get(name) ?? -1)
  const leads = names.map(name => `${name}${pair}`)
  return { names, places, leads, links: leads.map(lead => `${join}${lead}`) }
}

const areSame = (some: readonly string[], others: readonly string[]) => {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false
  return true
}

/** The messages of a call have the same names over and over: a plan is made when they are other ones. */
const planner = (canonical: Canonical): ((given: Fields) => Plan) => {
  let last: readonly string[] = []
  let plan = planFor(last, canonical)
  return given => {
    const names = Object.keys(given)
    if (!areSame(names, last)) {
      plan = planFor(names, canonical)
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
    const { places, leads, links } = planOf(given)
    const values = Object.values(given)
    let text = ''
    for (let at = 0; at < places.length; at += 1) {
      const value = values[places[at] ?? -1]
      if (value === undefined || isEmpty(value, empty)) continue
      text = text + (text === '' ? leads[at] : links[at]) + value
    }
    return text
  }
}
