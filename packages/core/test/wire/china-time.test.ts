import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromChinaTime, toChinaDigits, toChinaTime } from '../../src/wire/china-time.ts'

/**
 * The samples of the gateway's pages that carry a number of the epoch and a local time of the same
 * request. The page that the fifth is from has its year mistyped.
 *
 * @source "MMK interface", "MXN interface", "COP interface", "Recharge inquiry", "THA interface", "AUD"
 */
const samples = [
  [1722801459_000, '2024-08-05 03:57:39'],
  [1717349585_178, '2024-06-03 01:33:05'],
  [1717357224_412, '2024-06-03 03:40:24'],
  [1717351437_592, '2024-06-03 02:03:57'],
  [1717360880_584, '2024-06-03 04:41:20'],
  [1728992831_554, '2024-10-15 19:47:11'],
] as const

const whole = (epoch: number) => new Date(Math.floor(epoch / 1000) * 1000)

describe('the time of the gateways', () => {
  it.each(samples)('writes %i as %s', (epoch, written) => {
    expect(toChinaTime(new Date(epoch))).toBe(written)
    expect(toChinaDigits(new Date(epoch))).toBe(written.replace(/\D/g, ''))
  })

  it.each(samples)('reads what stands for %i: %s', (epoch, written) => {
    expect(fromChinaTime(written)).toEqual(whole(epoch))
    expect(fromChinaTime(written.replace(/\D/g, ''))).toEqual(whole(epoch))
    expect(fromChinaTime(` ${written.replace(' ', 'T')} `)).toEqual(whole(epoch))
  })

  it('has no summer time', () => {
    expect(toChinaTime(new Date('1988-07-01T00:00:00Z'))).toBe('1988-07-01 08:00:00')
    expect(toChinaTime(new Date('2024-07-01T00:00:00Z'))).toBe('2024-07-01 08:00:00')
    expect(toChinaTime(new Date('2024-01-01T00:00:00Z'))).toBe('2024-01-01 08:00:00')
  })

  it.each(['1970-01-01 08:00:00', '19700101080000', '1970-01-01 00:00:00', '0000-00-00 00:00:00'])(
    'takes %s for no time at all',
    text => {
      expect(fromChinaTime(text)).toBeNull()
    },
  )

  it.each([
    '2024-02-30 00:00:00',
    '2023-02-29 00:00:00',
    '2024-13-01 00:00:00',
    '2024-00-10 00:00:00',
    '2024-04-31 00:00:00',
    '2024-01-01 24:00:00',
    '2024-01-01 23:60:00',
    '2024-01-01 23:59:60',
  ])('refuses a moment that does not exist: %s', text => {
    expect(fromChinaTime(text)).toBeNull()
  })

  it.each([
    '',
    '2024-08-05',
    '1722801459',
    '2024-08-05T03:57:39Z',
    '5 Aug 2024',
    '2024/08/05 03:57:39',
  ])('refuses another form: %j', text => {
    expect(fromChinaTime(text)).toBeNull()
  })

  it('takes a leap day', () => {
    expect(fromChinaTime('20240229000000')).toEqual(new Date('2024-02-28T16:00:00Z'))
  })

  it('reads back whatever it wrote', () => {
    const moment = fc.date({
      min: new Date('1971-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, one => {
        expect(fromChinaTime(toChinaTime(one))).toEqual(whole(one.getTime()))
        expect(fromChinaTime(toChinaDigits(one))).toEqual(whole(one.getTime()))
      }),
    )
  })
})
