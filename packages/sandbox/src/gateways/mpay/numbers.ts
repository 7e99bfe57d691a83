import { createHash } from 'node:crypto'
import { day } from './dates.ts'
import { type Desk, gatewayId } from './desk.ts'

/** Sixteen digits that begin with the day, as orders and agreements have them. @source the samples: 2018082971158876, 2017092339974797 */
export const newNumber = (desk: Desk): string => day(desk.schedule.now()) + desk.numbers.digits(8)

export function newOrderNumber(desk: Desk): string {
  const number = newNumber(desk)
  return desk.orders.get(`${gatewayId}:${number}`) ? newOrderNumber(desk) : number
}

/** 32 hexadecimal digits. @source the samples */
export const newToken = (desk: Desk): string =>
  createHash('md5').update(desk.numbers.digits(32)).digest('hex').toUpperCase()
