import type { Recipe } from '@pay/core/signing'
import fc from 'fast-check'

const names = fc.oneof(
  fc.stringMatching(/^[a-z_]{1,8}$/),
  // names that differ in case alone
  fc.constantFrom('amount', 'Amount', 'AMOUNT', 'a', 'A', '_', '1', '10', '2', 'notify_url'),
)

const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '0', '00', '0.0', ' ', '1.00', 'null', 'true', '😀', 'မြန်မာ', '测试'),
  fc.constantFrom('&', '=', 'a=1&b=2', '+', '%20', '&amp;', '<b>', '"', "'", '\\', '\t'),
  fc.string({ minLength: 300, maxLength: 600 }),
)

/** Random fields of a message: the recipes' own names among them. */
export const setsFor = (recipes: readonly Recipe[]): fc.Arbitrary<Record<string, string>> => {
  const named = recipes.flatMap(({ fields, omit }) => [
    ...(fields === 'all' ? [] : fields),
    ...omit,
  ])
  const own = [...new Set([...named, 'sign_type'])]
  const name = fc.oneof(names, fc.constantFrom(...own))
  return fc.dictionary(name, values, { minKeys: 1, maxKeys: 14, noNullPrototype: true })
}
