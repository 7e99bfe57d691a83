import { type Desk, gatewayId } from './desk.ts'

const eightHoursMs = 8 * 60 * 60 * 1000

/** A letter, the time in China and five digits, such as Y2024080503573912345. @source a public server of the family */
export function newTradeNumber(desk: Desk): string {
  const time = new Date(desk.schedule.now() + eightHoursMs).toISOString()
  const number = `Y${time.slice(0, 19).replace(/\D/g, '')}${desk.numbers.digits(5)}`
  return desk.orders.get(`${gatewayId}:${number}`) ? newTradeNumber(desk) : number
}
