import type { Gateway, GatewayCall } from '../gateways/gateway.ts'
import type { Fault } from './fault.ts'
import { whyNot } from './possible.ts'
import { allFaults } from './table/index.ts'

interface Named {
  readonly gateway: Gateway
  readonly call: GatewayCall
  readonly orderId: string | null
}

/**
 * The fault that the end of an order number asks for.
 *
 * It is for the call that makes the order, so that the order can be asked for afterwards. Where that
 * call cannot have it, it is for every call of the order that can.
 */
export function faultOfNumber({ gateway, call, orderId }: Named): Fault | undefined {
  const fault = allFaults.find(({ orderSuffix }) => orderId?.endsWith(orderSuffix))
  if (!fault) return undefined
  const [group] = call.name.split('.')
  const makes = ({ name }: GatewayCall) =>
    ['create', 'form', 'bind'].some(verb => name === `${group}.${verb}`)
  const making = gateway.calls.filter(makes)
  const isForMaking = making.some(maker => whyNot(fault.name, gateway, maker) === null)
  return makes(call) || !isForMaking ? fault : undefined
}
