const offset = 8 * 60 * 60 * 1000

/**
 * A moment as the gateways write it: `yyyy-MM-dd HH:mm:ss` in UTC+8, whatever the country. There is
 * no summer time.
 */
export const toChinaTime = (moment: Date): string =>
  new Date(moment.getTime() + offset).toISOString().slice(0, 19).replace('T', ' ')

/** The same as 14 digits, `yyyyMMddHHmmss`. */
export const toChinaDigits = (moment: Date): string => toChinaTime(moment).replace(/\D/g, '')

const written = /^(\d{4})-?(\d\d)-?(\d\d)[ T]?(\d\d):?(\d\d):?(\d\d)$/

/** Reads either form. `null` for anything else, for dates that do not exist, and for 1970, which stands for none. */
export const fromChinaTime = (text: string): Date | null => {
  const match = written.exec(text.trim())
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match.slice(1)
  const utc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(utc) || Number(year) <= 1970) return null
  const moment = new Date(utc - offset)
  return toChinaDigits(moment) === match.slice(1).join('') ? moment : null
}
