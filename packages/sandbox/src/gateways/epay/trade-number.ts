import type { Desk } from './desk.ts'

const eightHoursMs = 8 * 60 * 60 * 1000

/** A time in China, such as `2024-08-05 03:57:39`. */
export const chinaTime = (ms: number): string =>
  new Date(ms + eightHoursMs).toISOString().slice(0, 19).replace('T', ' ')

/**
 * The time in China and five digits, such as 2024080503573912345, behind a prefix where the dialect has one.
 *
 * @source public servers of the family
 */
export function newTradeNumber(desk: Desk, prefix = ''): string {
  const time = chinaTime(desk.schedule.now()).replace(/\D/g, '')
  const number = `${prefix}${time}${desk.numbers.digits(5)}`
  return desk.orders.get(`${desk.gatewayId}:${number}`) ? newTradeNumber(desk, prefix) : number
}
