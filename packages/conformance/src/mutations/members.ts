import { type Numbers, oneOf } from './numbers.ts'

/** A JSON object. */
export type Members = Readonly<Record<string, unknown>>

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What mutants are made of: everything that the gateway's answers say, and what none of them says. */
export interface Vocabulary {
  readonly names: readonly string[]
  readonly values: readonly unknown[]
}

const oddValues: readonly unknown[] = [
  ...['', ' ', '0', '1', '00', '-1', 'true', 'null', 'SUCCESS', 'constructor', '\u0000', '１'],
  ...[null, true, false, 0, 1, -1, 1e21, [], {}, [[]], [{}], { status: 'SUCCESS' }],
]

const everyMember = (value: unknown): [string, unknown][] => {
  if (Array.isArray(value)) return value.flatMap(everyMember)
  if (!isMembers(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    [name, inner] as [string, unknown],
    ...everyMember(inner),
  ])
}

export const vocabularyOf = (answers: readonly Members[]): Vocabulary => {
  const said = answers.flatMap(everyMember)
  return {
    names: [...new Set(said.map(([name]) => name)), 'data', 'constructor'],
    values: [...said.map(([, value]) => value), ...oddValues],
  }
}

type MutateMembers = (answer: Members, number: Numbers, words: Vocabulary) => Members

const nameIn = (answer: Members, number: Numbers, { names }: Vocabulary) => {
  const own = Object.keys(answer)
  return own.length === 0 ? oneOf(names, number) : oneOf(own, number)
}

const without = (answer: Members, name: string): Members => {
  const { [name]: _, ...rest } = answer
  return rest
}

const mutations: readonly MutateMembers[] = [
  // one says something else
  (answer, number, words) => ({
    ...answer,
    [nameIn(answer, number, words)]: oneOf(words.values, number),
  }),
  // one more says something
  (answer, number, { names, values }) => ({
    ...answer,
    [oneOf(names, number)]: oneOf(values, number),
  }),
  (answer, number, words) => without(answer, nameIn(answer, number, words)),
  // one has the name of another
  (answer, number, words) => {
    const name = nameIn(answer, number, words)
    return { ...without(answer, name), [oneOf(words.names, number)]: answer[name] }
  },
  // two say what the other said
  (answer, number, words) => {
    const [one, other] = [nameIn(answer, number, words), nameIn(answer, number, words)]
    return { ...answer, [one]: answer[other], [other]: answer[one] }
  },
  // it stands deeper
  answer => ({ data: answer }),
  answer => ({ ...answer, data: [answer] }),
]

/** Changes one member of an answer, or of what is nested in it. */
export const mutateMembers = (answer: Members, number: Numbers, words: Vocabulary): Members => {
  const nested = Object.entries(answer).filter(([, value]) => isMembers(value))
  if (nested.length === 0 || number(2) === 0) return oneOf(mutations, number)(answer, number, words)
  const [name, value] = oneOf(nested, number)
  return { ...answer, [name]: mutateMembers(value as Members, number, words) } // filtered above
}
