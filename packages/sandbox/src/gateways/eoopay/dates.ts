/** How the gateway writes moments. */
export interface Dates {
  /** `2024-08-05 03:57:39` */
  dashed(ms: number): string
  /** `20240805035739` */
  digits(ms: number): string
  /** `2024-08-05` */
  day(ms: number): string
  /** Whether a text is a date as the gateway writes it, and one that exists. */
  isDashed(text: string): boolean
  isDay(text: string): boolean
}

const hourMs = 60 * 60 * 1000

/**
 * The same distance from UTC all year round.
 *
 * @source the samples of six pages, whose epoch numbers and printed times differ by eight hours
 */
export function createDates(utcOffsetHours: number): Dates {
  const offsetMs = utcOffsetHours * hourMs
  const dashed = (ms: number): string =>
    new Date(ms + offsetMs).toISOString().slice(0, 19).replace('T', ' ')
  const day = (ms: number): string => dashed(ms).slice(0, 10)

  function isDashed(text: string): boolean {
    if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return false
    const ms = Date.parse(`${text.replace(' ', 'T')}Z`)
    return !Number.isNaN(ms) && dashed(ms - offsetMs) === text
  }

  return {
    dashed,
    day,
    digits: ms => dashed(ms).replace(/\D/g, ''),
    isDashed,
    isDay: text => isDashed(`${text} 00:00:00`),
  }
}

export const dayMs = 24 * hourMs
