import { readFileSync, writeFileSync } from 'node:fs'
import type { OperationDescription } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { tableOf, tablesIn, withTables } from './tables.ts'

/**
 * Holds a README to a table of fields for every call, between `<!-- fields: payments.create -->` and
 * `<!-- end -->`; calls that take the same share one, `<!-- fields: payments.query payouts.query -->`.
 * With `UPDATE_DOCS=1` in the environment it writes them.
 *
 * @example
 * describeFieldTables(new URL('../README.md', import.meta.url), createShopay(settings).operations)
 */
export const describeFieldTables = (
  readme: URL,
  operations: readonly OperationDescription[],
): void => {
  const text = readFileSync(readme, 'utf8')
  const current = process.env.UPDATE_DOCS === '1' ? withTables(text, operations) : text
  if (current !== text) writeFileSync(readme, current)
  const tables = tablesIn(current)

  describe('the tables of the README', () => {
    it.each(operations)('say what $name takes (UPDATE_DOCS=1 writes them)', operation => {
      const ours = tables.filter(({ names }) => names.includes(operation.name))
      expect(ours.map(({ table }) => table)).toEqual([tableOf(operation)])
    })

    it('are of calls that are there', () => {
      const named = tables.flatMap(({ names }) => names)
      expect(named.toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
    })
  })
}
