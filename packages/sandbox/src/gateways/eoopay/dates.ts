/** The gateway lives in UTC+8, all year round. @source the samples of six pages, whose epoch numbers and printed times differ by eight hours */
const offsetMs = 8 * 60 * 60 * 1000

const parts = (ms: number): string => new Date(ms + offsetMs).toISOString()

/** `2024-08-05 03:57:39` */
export const dashed = (ms: number): string => parts(ms).slice(0, 19).replace('T', ' ')

/** `20240805035739` */
export const digits = (ms: number): string => parts(ms).slice(0, 19).replace(/\D/g, '')

/** Whether a text is a date as the gateway writes it, and one that exists. */
export function isDashed(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return false
  const ms = Date.parse(`${text.replace(' ', 'T')}Z`)
  return !Number.isNaN(ms) && dashed(ms - offsetMs) === text
}
