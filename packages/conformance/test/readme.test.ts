import type { FieldDescription, OperationDescription } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { tableOf, tablesIn, withTables } from '../src/readme/tables.ts'

const field: FieldDescription = {
  ...{ path: 'payer.name', label: 'Payer', rule: 'a name', example: 'U Aung', kind: 'text' },
  ...{ required: true, sensitive: true, signed: false, choices: [], currency: null, wire: 'payer' },
}

const call = (name: string, fields: readonly FieldDescription[]): OperationDescription => ({
  ...{ name, title: 'Pay', kind: 'write', fields, example: {}, settledBy: null, source: 'made' },
  // no table reads it
  input: {} as OperationDescription['input'],
})

const payment = call('payments.create', [field, { ...field, path: 'at', wire: null }])
const balance = call('balances.query', [])

const readme = `# Shopay
<!-- fields: payments.create payments.form -->
| old |
<!-- end -->
Between.
<!-- fields: balances.query -->
<!-- end -->
<!-- fields: payments.gone -->
old
<!-- end -->
`

describe('the tables of a README', () => {
  it('say what is sent, required, signed and sensitive', () => {
    expect(tableOf(payment).split('\n').slice(2)).toEqual([
      '| `payer.name` | `payer` | yes | no | yes | a name |',
      '| `at` | – | yes | no | yes | a name |',
    ])
    expect(tableOf(balance)).toBe('It takes nothing.')
  })

  it('are written anew between their marks, and nothing else is', () => {
    const written = withTables(readme, [payment, balance])
    expect(tablesIn(written)).toEqual([
      { names: ['payments.create', 'payments.form'], table: tableOf(payment) },
      { names: ['balances.query'], table: tableOf(balance) },
      { names: ['payments.gone'], table: '' },
    ])
    expect(written).toMatch(/^# Shopay\n/)
    expect(written).toContain('\nBetween.\n')
    expect(withTables(written, [payment, balance])).toBe(written)
  })
})
