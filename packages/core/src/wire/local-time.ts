/** How a gateway writes moments: at a fixed distance from UTC, without summer time. */
export interface LocalTime {
  /** `yyyy-MM-dd HH:mm:ss` */
  write(moment: Date): string
  /** `yyyyMMddHHmmss` */
  digits(moment: Date): string
  /** `yyyy-MM-dd` */
  day(moment: Date): string
  /**
   * Reads the first two. `null` for anything else, for dates that do not exist, and for 1970, which
   * stands for none.
   */
  read(text: string): Date | null
}

const hour = 60 * 60 * 1000
const written = /^(\d{4})-?(\d\d)-?(\d\d)[ T]?(\d\d):?(\d\d):?(\d\d)$/

/**
 * The time of a gateway that is so many hours ahead of UTC.
 *
 * @example
 * localTime(6.5).write(new Date('2026-01-31T00:00:00Z')) // '2026-01-31 06:30:00'
 */
export const localTime = (utcOffsetHours: number): LocalTime => {
  const offset = utcOffsetHours * hour
  const write = (moment: Date) =>
    new Date(moment.getTime() + offset).toISOString().slice(0, 19).replace('T', ' ')
  const digits = (moment: Date) => write(moment).replace(/\D/g, '')
  return {
    write,
    digits,
    day: moment => write(moment).slice(0, 10),
    read(text) {
      const match = written.exec(text.trim())
      if (match === null) return null
      const [year, month, day, hours, minute, second] = match.slice(1)
      const utc = Date.parse(`${year}-${month}-${day}T${hours}:${minute}:${second}Z`)
      if (Number.isNaN(utc) || Number(year) <= 1970) return null
      const moment = new Date(utc - offset)
      return digits(moment) === match.slice(1).join('') ? moment : null
    },
  }
}
