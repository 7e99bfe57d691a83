import type { Canonical, Fields } from './recipe.ts'

/** Whether a value counts as none. */
const isEmpty = (value: string, empty: Canonical['empty']): boolean => {
  if (value === '') return empty !== 'keep'
  if (empty === 'drop' || empty === 'keep') return false
  return empty === 'drop-zero' ? value === '0' : value.trim() === ''
}

/** What is signed of messages with the same names in the same order. */
interface Plan {
  /** All names of such a message. */
  readonly given: readonly string[]
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
  return { given, names, places, leads, links: leads.map(lead => `${join}${lead}`) }
}

/** The values of a message. Callers without types may leave one out. */
type Values = readonly (string | undefined)[]

/** The values of a message, or `null` where it has a name that the plan does not have there. */
const valuesOf = (fields: Fields, { given }: Plan): Values | null => {
  const values = new Array<string | undefined>(given.length)
  let at = 0
  // one walk instead of two lists; a name that is inherited is none of the plan's
  for (const name in fields) {
    if (name !== given[at]) return null
    values[at] = fields[name]
    at += 1
  }
  return values
}

/** What a recipe signs of a message. */
export interface Selection {
  /** The joined text, without the key. */
  text(fields: Fields): string
  /** The names of the signed fields, in their order. */
  names(fields: Fields): string[]
}

const written = ({ places, leads, links }: Plan, values: Values, empty: Canonical['empty']) => {
  let text = ''
  let before = leads
  for (let at = 0; at < places.length; at += 1) {
    const value = values[places[at] ?? -1]
    if (value === undefined || isEmpty(value, empty)) continue
    // grows one text: a list of pairs would take twice as long
    text = text + before[at] + value
    before = links
  }
  return text
}

/**
 * Compiles what is signed. The messages of a call have the same names over and over: a plan is made
 * when they are other ones.
 */
export const compileSelection = (canonical: Canonical): Selection => {
  const { empty } = canonical
  let plan = planFor([], canonical)
  const read = (fields: Fields): Values => {
    const values = valuesOf(fields, plan)
    if (values !== null) return values
    plan = planFor(Object.keys(fields), canonical)
    return Object.values(fields)
  }
  return {
    text: fields => {
      const values = read(fields)
      return written(plan, values, empty)
    },
    names: fields => {
      const values = read(fields)
      return plan.names.filter((_, at) => {
        const value = values[plan.places[at] ?? -1]
        return value !== undefined && !isEmpty(value, empty)
      })
    },
  }
}
