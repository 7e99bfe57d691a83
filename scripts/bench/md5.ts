import { createHash, hash } from 'node:crypto'
import { compileRecipe, type Fields, type Recipe } from '../../packages/core/src/signing.ts'
import { recipesOf } from '../../packages/eoopay/src/recipes.ts'
import { requestRecipe } from '../../packages/epay-mapi/src/recipes.ts'
import { measure } from './measure.ts'
import { microseconds, type Row } from './rows.ts'
import { eightFields, ordersLike, secret, shortFields } from './samples.ts'

const isBlank = (value: unknown) => value === '' || value === null || value === undefined

/** What most libraries of the field do. */
const byHand = (fields: Fields) => {
  const text = Object.keys(fields)
    .filter(name => name !== 'sign' && name !== 'sign_type' && !isBlank(fields[name]))
    .sort()
    .map(name => `${name}=${fields[name]}`)
    .join('&')
  return createHash('md5').update(`${text}${secret}`).digest('hex')
}

/** The least that JavaScript can do: one literal, written for just these fields, none of them empty. */
const asLiteral = ({ ext, money, name, notify_url, out_trade_no, pid, return_url, type }: Fields) =>
  hash(
    'md5',
    `ext=${ext}&money=${money}&name=${name}&notify_url=${notify_url}&out_trade_no=${out_trade_no}&pid=${pid}&return_url=${return_url}&type=${type}${secret}`,
    'hex',
  )

/** Signs the same 64 messages in several ways. */
const timesOf = (recipe: Recipe, orders: readonly Fields[]) => {
  const signer = compileRecipe(recipe)
  const texts = orders.map(fields => signer.text(fields, secret))
  // there are a power of two of them: to divide would take a part of what is measured
  const last = orders.length - 1
  const orderAt = (at: number): Fields => orders[at & last] ?? {}
  const times = measure({
    bare: at => hash('md5', texts[at & last] ?? '', 'hex'),
    ours: at => signer.sign(orderAt(at), secret),
    byHand: at => byHand(orderAt(at)),
    literal: at => asLiteral(orderAt(at)),
  })
  return { ...times, characters: texts[0]?.length ?? 0 }
}

const overBare = (what: string, times: ReturnType<typeof timesOf>): Row => ({
  what: `${what}, ${times.characters} characters`,
  against: 'the bare one-shot hash of the ready text',
  ours: microseconds(times.ours),
  theirs: microseconds(times.bare),
  value: times.ours / times.bare,
  unit: 'x',
})

const overLiteral = (what: string, times: ReturnType<typeof timesOf>): Row => ({
  what: `${what}, ${times.characters} characters`,
  against: 'a template literal written for these fields alone',
  ours: microseconds(times.ours),
  theirs: microseconds(times.literal),
  value: times.ours / times.literal,
  unit: 'x',
})

const underHand = (what: string, times: ReturnType<typeof timesOf>): Row => ({
  what: `${what}, ${times.characters} characters`,
  against: 'filter, sort, map, join and createHash (times faster)',
  ours: microseconds(times.ours),
  theirs: microseconds(times.byHand),
  value: times.byHand / times.ours,
  unit: 'x',
})

const { deposit } = recipesOf()
const listedNames = deposit.fields === 'all' ? [] : deposit.fields

const deposits = ordersLike(eightFields).map(fields =>
  Object.fromEntries(listedNames.map((name, at) => [name, Object.values(fields)[at] ?? ''])),
)

/** Signing eight fields, held against the bare hash of the ready text and against doing it by hand. */
export const md5Rows = (): Row[] => {
  const ordinary = timesOf(requestRecipe, ordersLike(eightFields))
  const short = timesOf(requestRecipe, ordersLike(shortFields))
  const listed = timesOf(deposit, deposits)
  const what = 'MD5 sign, eight fields'
  return [
    { ...overBare(what, ordinary), limit: { kind: 'at-most', value: 1.5 } },
    { ...underHand(what, ordinary), limit: { kind: 'at-least', value: 2 } },
    // told without a limit: the shorter the text, the less of the time is the hash, and joining a
    // text at all takes its part
    overLiteral(what, ordinary),
    overBare('the same, shortest values', short),
    overLiteral('the same, shortest values', short),
    underHand('the same, shortest values', short),
    overBare('the same, listed fields, upper case', listed),
  ]
}
