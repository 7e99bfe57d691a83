/**
 * What a table says of a word that a gateway sent. `constructor` and its kin are in no table.
 *
 * @example
 * lookUp({ Success: 'succeeded' }, 'toString') // undefined
 */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
