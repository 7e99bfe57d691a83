import type { Fields, Recipe } from '../recipe.ts'
import type { Attempt } from './attempt.ts'
import type { Change } from './slip.ts'

type ValueChange = (value: string, name: string) => string

/** The names of a message that its recipe could sign. */
export const signable = ({ fields, recipe }: Attempt): string[] => {
  const never = new Set([...recipe.omit, recipe.into, ...(recipe.alsoFrom ?? [])])
  const listed = recipe.fields === 'all' ? null : new Set(recipe.fields)
  return Object.keys(fields).filter(name => !never.has(name) && listed?.has(name) !== false)
}

const quietly = (change: ValueChange, value: string, name: string): string => {
  try {
    return change(value, name)
  } catch {
    // lone surrogates and broken escapes cannot be converted: such a value stays as it is
    return value
  }
}

const copied = (fields: Fields): Record<string, string> => ({ ...fields })

/** The attempt with other values in the named fields, or `null` where none changes. */
export const withValues = (
  attempt: Attempt,
  names: readonly string[],
  change: ValueChange,
): Attempt | null => {
  let fields: Record<string, string> | null = null
  for (const name of names) {
    const value = attempt.fields[name]
    if (value === undefined) continue
    const other = quietly(change, value, name)
    if (other === value) continue
    fields ??= copied(attempt.fields)
    fields[name] = other
  }
  return fields && { ...attempt, fields }
}

const changed = (base: Attempt, change: ValueChange) =>
  signable(base).filter(name => {
    const value = base.fields[name] ?? ''
    return quietly(change, value, name) !== value
  })

/** Names that carry the same value, such as two amounts, where there are several. */
const twins = (base: Attempt, names: readonly string[]): string[][] => {
  const byValue = Map.groupBy(names, name => base.fields[name])
  return [...byValue.values()].filter(group => group.length > 1 && group.length < names.length)
}

/** A change of values: in all fields at once, in those of equal value, in each alone. */
export const values =
  (change: ValueChange, detail?: string) =>
  (base: Attempt): Change[] => {
    const names = changed(base, change)
    const single = names.length > 1 ? [...twins(base, names), ...names.map(name => [name])] : []
    // an empty group stands for "nothing to change here", and lets the search look at its clock
    return [names, ...single].map((group, index) => ({
      ...(detail !== undefined && { detail }),
      common: index === 0,
      apply: attempt => withValues(attempt, group, change),
    }))
  }

/** A change of the recipe, or of anything else that does not depend on the fields. */
export const attemptChange =
  (patch: (attempt: Attempt) => Partial<Attempt> | null, detail?: string) => (): Change[] => [
    {
      ...(detail !== undefined && { detail }),
      common: true,
      apply(attempt) {
        const other = patch(attempt)
        return other && { ...attempt, ...other }
      },
    },
  ]

/** A change of the recipe alone. */
export const recipeChange = (patch: (recipe: Recipe) => Partial<Recipe> | null) =>
  attemptChange(({ recipe }) => {
    const other = patch(recipe)
    return other && { recipe: { ...recipe, ...other } }
  })

/** A change of the joined text. */
export const textChange = (change: (text: string) => string, detail?: string) =>
  attemptChange(({ finish }) => ({ finish: text => change(finish(text)) }), detail)

/** The attempt without the named fields, or `null` where it has none of them. */
export const without = (attempt: Attempt, names: readonly string[]): Attempt | null => {
  const present = names.filter(name => attempt.fields[name] !== undefined)
  if (present.length === 0) return null
  const fields = copied(attempt.fields)
  for (const name of present) delete fields[name]
  return { ...attempt, fields }
}

/** The attempt with more fields, all of them signed, whatever the recipe leaves out. */
export const withFields = (attempt: Attempt, more: Fields): Attempt => {
  const names = Object.keys(more)
  const { omit, fields } = attempt.recipe
  const recipe = {
    ...attempt.recipe,
    omit: omit.filter(name => !names.includes(name)),
    fields: fields === 'all' ? fields : [...new Set([...fields, ...names])],
  }
  return { ...attempt, recipe, fields: Object.assign(copied(attempt.fields), more) }
}

type Maker = (base: Attempt) => Iterable<Change>

/** Several makers of changes, one after the other. */
export const allOf = (...makers: readonly Maker[]) =>
  function* (base: Attempt): Iterable<Change> {
    for (const make of makers) yield* make(base)
  }

/** The same for changes that are seldom met: they are tried together with others last of all. */
export const rarely = (...makers: readonly Maker[]) =>
  function* (base: Attempt): Iterable<Change> {
    for (const change of allOf(...makers)(base)) yield { ...change, common: false }
  }
