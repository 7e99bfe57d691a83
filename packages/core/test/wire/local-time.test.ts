import { describe, expect, it } from 'vitest'
import { localTime } from '../../src/wire/local-time.ts'

const newYear = new Date('2025-12-31T18:00:00Z')

describe('a time at a fixed distance from UTC', () => {
  it.each([
    [8, '2026-01-01 02:00:00', '20260101020000', '2026-01-01'],
    [6.5, '2026-01-01 00:30:00', '20260101003000', '2026-01-01'],
    [-5, '2025-12-31 13:00:00', '20251231130000', '2025-12-31'],
    [0, '2025-12-31 18:00:00', '20251231180000', '2025-12-31'],
  ])('is written and read back, %d hours away', (hours, text, digits, day) => {
    const time = localTime(hours)
    expect(time.write(newYear)).toBe(text)
    expect(time.digits(newYear)).toBe(digits)
    expect(time.day(newYear)).toBe(day)
    expect(time.read(text)).toEqual(newYear)
    expect(time.read(digits)).toEqual(newYear)
  })

  it('reads no day alone, and 1970 as none', () => {
    expect(localTime(-5).read('2025-12-31')).toBeNull()
    expect(localTime(-5).read('1970-01-01 00:00:00')).toBeNull()
  })
})
