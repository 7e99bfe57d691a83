import { type Desk, gatewayId } from './desk.ts'

/** Twenty digits that begin with the time, such as 20240603013042504853. @source the samples of "COP interface" and "Recharge inquiry" */
export function newOrderNumber(desk: Desk): string {
  const number = desk.dates.digits(desk.schedule.now()) + desk.numbers.digits(6)
  return desk.orders.get(`${gatewayId}:${number}`) ? newOrderNumber(desk) : number
}
