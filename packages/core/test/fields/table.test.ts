import { describe, expect, it } from 'vitest'
import { choice } from '../../src/fields/choice.ts'
import { money } from '../../src/fields/money.ts'
import { compileTable, describeTable } from '../../src/fields/table.ts'
import { text } from '../../src/fields/text.ts'
import { time } from '../../src/fields/time.ts'
import { secret } from '../../src/secrecy/secret.ts'
import { checkTable } from '../support/check.ts'

const table = {
  orderId: text({ label: 'Order', rule: 'digits', example: '1', pattern: /^\d+$/, wire: 'order' }),
  amount: money({ label: 'Amount', currency: 'MMK', wire: 'money' }),
  note: text({ label: 'Note', rule: 'text', example: 'x', wire: 'note', optional: true }),
  at: time({ label: 'At', optional: true }),
  beneficiary: {
    bank: choice({
      label: 'Bank',
      rule: 'kbz',
      example: 'kbz',
      choices: [{ value: 'kbz', label: 'KBZ' }],
      wire: 'bankname',
    }),
    account: text({
      label: 'Account',
      rule: 'digits',
      example: '1',
      pattern: /^\d+$/,
      wire: 'accountnumber',
      sensitive: true,
    }),
    document: {
      number: text({
        label: 'Number',
        rule: 'text',
        example: 'x',
        wire: 'card_number',
        sensitive: true,
      }),
    },
  },
}

const input = {
  orderId: '1',
  amount: { value: '1000', currency: 'MMK' },
  beneficiary: { bank: 'kbz', account: '0912', document: { number: 'A1' } },
}

describe('a table of fields', () => {
  it('takes an input that keeps all rules', () => {
    expect(checkTable(table, input)).toEqual(input)
  })

  it('reveals secrets, so that they can be sent', () => {
    const beneficiary = { ...input.beneficiary, account: secret('0912') }
    expect(checkTable(table, { ...input, beneficiary })).toEqual(input)
  })

  it('finds everything that is wrong at once, each with its path', () => {
    const bad = {
      orderId: 'x',
      amount: { value: 1000, currency: 'COP' },
      note: '\0',
      beneficiary: { bank: 'wave', document: { number: '' } },
      memo: 'unknown',
    }
    expect(checkTable(table, bad)).toEqual([
      'orderId must be digits, for example 1',
      expect.stringMatching(/^amount\.value must be an amount in MMK/),
      expect.stringMatching(/^amount\.currency must be an amount in MMK/),
      'note must be text, for example x',
      'beneficiary.bank must be kbz, for example kbz',
      'beneficiary.account is required and must be digits, for example 1',
      'beneficiary.document.number must be text, for example x',
      'memo is not a field of this call',
    ])
  })

  it('names unknown fields at any depth', () => {
    const beneficiary = { ...input.beneficiary, document: { number: 'A1', kind: 'CC' } }
    expect(checkTable(table, { ...input, beneficiary })).toEqual([
      'beneficiary.document.kind is not a field of this call',
    ])
  })

  it('says that a part is missing as a whole', () => {
    const { beneficiary: _, ...rest } = input
    expect(checkTable(table, rest)).toEqual(['beneficiary is required'])
  })

  it.each([null, undefined, 'text', 5, []])('refuses %j in the place of an input', value => {
    expect(checkTable(table, value)).toEqual(expect.arrayContaining([expect.any(String)]))
  })

  it('does not tell the value of anything', () => {
    const marker = 'MARKER-5f3a'
    const bad = { orderId: marker, amount: marker, beneficiary: marker, note: { marker } }
    expect(JSON.stringify(checkTable(table, bad))).not.toContain(marker)
  })
})

describe('a compiled table', () => {
  const compiled = compileTable(table)

  it('gives the vendor’s fields, and leaves out what was not given or is not sent', () => {
    expect(compiled.toWire({ ...input, at: new Date(0) })).toEqual({
      order: '1',
      money: '1000.00',
      bankname: 'kbz',
      accountnumber: '0912',
      card_number: 'A1',
    })
  })

  it('knows what must never be printed', () => {
    expect(compiled.sensitiveValues(input)).toEqual(['0912', 'A1'])
    expect(compiled.sensitiveNames).toEqual(new Set(['accountnumber', 'card_number']))
  })

  it('describes every field with its path, and whether it is signed', () => {
    const described = describeTable(table, wire => wire !== 'note')
    expect(
      described.map(({ path, wire, required, sensitive, signed }) => [
        path,
        wire,
        required,
        sensitive,
        signed,
      ]),
    ).toEqual([
      ['orderId', 'order', true, false, true],
      ['amount', 'money', true, false, true],
      ['note', 'note', false, false, false],
      ['at', null, false, false, false],
      ['beneficiary.bank', 'bankname', true, false, true],
      ['beneficiary.account', 'accountnumber', true, true, true],
      ['beneficiary.document.number', 'card_number', true, true, true],
    ])
  })
})

describe('a part whose fields are all optional', () => {
  const loose = { payer: { note: table.note } }

  it('may be left out as a whole', () => {
    expect(checkTable(loose, {})).toEqual({})
    expect(checkTable(loose, { payer: {} })).toEqual({ payer: {} })
  })
})
