import type { Recipe } from '../../recipe.ts'
import type { Attempt } from '../attempt.ts'
import { allOf, recipeChange, signable, withFields, without } from '../changes.ts'
import type { Change, Slip } from '../slip.ts'

const namesWith = (attempt: Attempt, holds: (value: string) => boolean) =>
  signable(attempt).filter(name => holds(attempt.fields[name] ?? ''))

const keepAll = (attempt: Attempt): Attempt => ({
  ...attempt,
  recipe: { ...attempt.recipe, empty: 'keep' },
})

/** One empty field kept, the others left out. */
const keepOne = (base: Attempt): Change[] => {
  const empties = namesWith(base, value => value === '')
  if (empties.length < 2) return []
  return empties.map(name => ({
    apply: attempt => {
      const others = empties.filter(other => other !== name)
      const kept = without(attempt, others)
      return kept && keepAll(kept)
    },
  }))
}

const missingOf = (attempt: Attempt, names: readonly string[]) =>
  names.filter(name => attempt.fields[name] === undefined && !attempt.recipe.omit.includes(name))

const asEmpty = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, '']))

/** Fields that a document lists and the message does not carry, signed as if they were empty. */
const absentAsEmpty: Slip['changes'] = (base, { documented }) => {
  const { fields } = base.recipe
  const names = missingOf(base, fields === 'all' ? documented : fields)
  const groups = names.length > 1 ? [names, ...names.map(name => [name])] : [names]
  return groups.map(group => ({
    apply: attempt => (group.length === 0 ? null : keepAll(withFields(attempt, asEmpty(group)))),
  }))
}

const emptyIs = (from: readonly Recipe['empty'][], to: Recipe['empty']) =>
  recipeChange(({ empty }) => (from.includes(empty) ? { empty: to } : null))

const dropped = (holds: (value: string) => boolean) => (base: Attempt) => {
  const names = namesWith(base, holds)
  const groups = names.length > 1 ? [names, ...names.map(name => [name])] : [names]
  return groups.map(
    (group, index): Change => ({ common: index === 0, apply: attempt => without(attempt, group) }),
  )
}

const isZero = (value: string) => value !== '' && /^[+-]?0*\.?0*$/.test(value) && /0/.test(value)

/** What counts as empty. */
export const emptySlips: readonly Slip[] = [
  {
    cause: 'zero-dropped',
    on: 'recipe',
    says: 'The other side signed {fields}, whose value 0 this side takes for empty.',
    fix: "Set `empty: 'drop'` in the recipe, or the provider's own setting for it, if the gateway signs zeros.",
    changes: emptyIs(['drop-zero'], 'drop'),
  },
  {
    cause: 'empty-kept',
    on: 'recipe',
    says: 'The other side signed {fields}, though the value is empty.',
    fix: "Set `empty: 'keep'` in the recipe if the gateway signs so; otherwise leave empty fields out before signing.",
    changes: allOf(emptyIs(['drop', 'drop-zero', 'drop-blank'], 'keep'), keepOne),
  },
  {
    cause: 'empty-kept',
    on: 'fields',
    says: 'The other side signed {fields} as empty, though the message does not carry it.',
    fix: 'Sign only what is sent, or send the empty field too.',
    changes: absentAsEmpty,
  },
  {
    cause: 'empty-dropped',
    on: 'recipe',
    says: 'The other side left out {fields}, where the value is empty or blank.',
    fix: "Set `empty: 'drop'` in the recipe (`'drop-blank'` if blanks count as empty) if the gateway signs so; otherwise sign empty fields too.",
    changes: allOf(
      emptyIs(['keep'], 'drop'),
      emptyIs(['keep', 'drop'], 'drop-blank'),
      dropped(value => value.trim() === ''),
    ),
  },
  {
    cause: 'zero-dropped',
    on: 'fields',
    says: 'The other side left out {fields}, because it takes the value 0 for empty.',
    fix: "Set `empty: 'drop-zero'` in the recipe if the gateway signs so; otherwise compare with the empty text instead of testing for truth.",
    changes: allOf(
      dropped(value => value === '0'),
      dropped(value => value !== '0' && isZero(value)),
    ),
  },
]
