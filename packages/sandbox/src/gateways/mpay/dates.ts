/** The gateway lives in UTC+8. @source stated for reports and for another product; not for MPAY itself */
const offsetMs = 8 * 60 * 60 * 1000

/** `20180828153543` */
export const digits = (ms: number): string =>
  new Date(ms + offsetMs).toISOString().slice(0, 19).replace(/\D/g, '')

/** `20180828` */
export const day = (ms: number): string => digits(ms).slice(0, 8)

/** Whether a text is a time as the gateway writes it, and one that exists. */
export function isDigits(text: string): boolean {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (!parts) return false
  const [, year, month, date, hour, minute, second] = parts
  const ms = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`)
  return !Number.isNaN(ms) && digits(ms - offsetMs) === text
}
