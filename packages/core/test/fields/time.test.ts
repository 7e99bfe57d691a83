import { describe, expect, it } from 'vitest'
import { time } from '../../src/fields/time.ts'
import { toChinaTime } from '../../src/wire/china-time.ts'
import { checkField } from '../support/check.ts'

const at = time({ label: 'Time of the order', wire: 'dt_order', format: toChinaTime })
const moment = new Date('2024-08-04T19:57:39Z')

describe('time', () => {
  it.each([
    '2024-08-04T19:57:39Z',
    '2024-08-04T19:57:39.000Z',
    '2024-08-05T03:57:39+08:00',
    moment,
  ])('takes %s', value => {
    expect(checkField(at, value)).toEqual(moment)
  })

  it('is the same after a ticket that went through JSON', () => {
    const precise = new Date('2024-08-04T19:57:39.987Z')
    const first = checkField(at, precise)
    const again = checkField(at, JSON.parse(JSON.stringify(first)))
    expect(again).toEqual(first)
  })

  it('sends what the vendor writes', () => {
    expect(at.toWire(moment)).toBe('2024-08-05 03:57:39')
    expect(time({ label: 'At' }).toWire(moment)).toBe('2024-08-04T19:57:39.000Z')
  })

  it.each(['yesterday', '', '2024-13-01T00:00:00Z', new Date(Number.NaN), null, 1722801459, {}])(
    'refuses %j',
    value => {
      expect(checkField(at, value)).toEqual([
        'must be a Date, or ISO 8601 text with its zone, for example 2026-01-31T09:30:00.000Z',
      ])
    },
  )

  // without a zone the moment would depend on the machine, and so would the order's identity
  it.each(['2024-08-04T19:57:39', '2024-08-04 19:57:39', '2024-08-04', 'Aug 4 2024', '5'])(
    'refuses %j, which names no zone or is not ISO 8601',
    value => {
      expect(checkField(at, value)).toHaveLength(1)
    },
  )
})
