import type { Attempt } from '../attempt.ts'
import { allOf, rarely, signable, values, withFields } from '../changes.ts'
import type { Change, Slip } from '../slip.ts'

const words = [
  'null',
  'undefined',
  'None',
  'nil',
  'NULL',
  '<nil>',
  '(null)',
  'nan',
  'NaN',
  '[]',
  '{}',
]
const falsy = ['false', '0', 'False']

const printed = (word: string) => values(text => (text === '' ? word : text))

const instead = (pairs: Readonly<Record<string, string>>) =>
  values(text => (Object.hasOwn(pairs, text) ? (pairs[text] ?? text) : text))

/** Fields that the recipe lists and the message does not carry, printed as a word. */
const absent = ({ recipe, fields }: Attempt): Change[] => {
  if (recipe.fields === 'all') return []
  const names = recipe.fields.filter(name => fields[name] === undefined)
  return ['undefined', 'null', 'None'].flatMap(word =>
    (names.length > 1 ? [names, ...names.map(name => [name])] : [names])
      .filter(group => group.length > 0)
      .map(group => ({
        apply: attempt => withFields(attempt, Object.fromEntries(group.map(name => [name, word]))),
      })),
  )
}

/** A field of the message that an object or list was turned into. */
const structures = ['Array', '[object Object]', 'Object']

const asStructure = (base: Attempt): Iterable<Change> => {
  const looksNested = (text: string) => /^\s*[[{]/.test(text)
  return signable(base).some(name => looksNested(base.fields[name] ?? ''))
    ? allOf(...structures.map(word => values(text => (looksNested(text) ? word : text))))(base)
    : []
}

/** How "nothing" and "yes" are printed. */
export const wordSlips: readonly Slip[] = [
  {
    cause: 'literal-null',
    on: 'fields',
    says: 'The other side printed {fields} as a word such as null, true or Array.',
    fix: 'Leave out what has no value before signing, and write booleans and lists as the document says.',
    changes: allOf(
      ...words.slice(0, 2).map(printed),
      rarely(...[...words.slice(2), ...falsy].map(printed), absent),
      rarely(
        instead({ null: '', undefined: '', None: '', nil: '', NULL: '' }),
        instead({ true: '1', false: '' }),
        instead({ true: '1', false: '0' }),
        instead({ true: 'True', false: 'False' }),
        instead({ True: 'true', False: 'false' }),
        instead({ true: 'TRUE', false: 'FALSE' }),
        instead({ '1': 'true', '0': 'false' }),
        instead({ '1': 'True', '0': 'False' }),
        asStructure,
      ),
    ),
  },
]
