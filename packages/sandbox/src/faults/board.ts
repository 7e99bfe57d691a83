import { SandboxError } from '../errors.ts'
import type { Gateway, GatewayCall } from '../gateways/gateway.ts'
import { type Armory, createArmory, type OnChange } from './armory.ts'
import type { Fault } from './fault.ts'
import type { ArmedFault, FaultMatch, Faults } from './faults.ts'
import { createOrderFaults, type OrderFaults } from './order-faults.ts'
import { faultOfNumber } from './order-suffix.ts'
import { checkMatch, impossible, placesOf, whyNot } from './possible.ts'
import { allFaults, type FaultName, faultNamed } from './table/index.ts'

/** A call that asks whether it gets a fault. */
export interface Asking {
  readonly gateway: Gateway
  readonly call: GatewayCall
  readonly orderId: string | null
  /** What the request itself asks for. */
  readonly header: string | null
}

/** A fault that a call gets. */
export interface ChosenFault {
  readonly fault: Fault
  /** How often this order had it before. */
  readonly times: number
}

export interface FaultBoard extends Faults {
  /** @throws {SandboxError} for a header that names no fault, or one that the call cannot have. */
  choose(asking: Asking): ChosenFault | null
}

export function createFaultBoard(gateways: readonly Gateway[], onChange: OnChange): FaultBoard {
  const armory = createArmory(onChange)
  const orderFaults = createOrderFaults()

  function arm(name: FaultName, match: FaultMatch, left: number | null): ArmedFault {
    checkMatch(faultNamed(name).name, match, gateways)
    return armory.add(name, match, left)
  }

  return {
    all: allFaults,
    next: (name, { times = 1, ...match } = {}) => arm(name, match, wholeNumber(times)),
    set: (name, match = {}) => arm(name, match, null),
    clear(which) {
      armory.clear(which)
      orderFaults.clear(which)
    },
    get armed() {
      return armory.all()
    },
    get places() {
      return placesOf(gateways)
    },
    impossible: (name, place) => impossible(faultNamed(name).name, place, gateways),
    choose(asking) {
      const fault = chosen(asking, armory, orderFaults)
      if (!fault) return null
      const order = { gateway: asking.gateway.id, orderId: asking.orderId ?? '' }
      return { fault, times: orderFaults.count(fault, order) }
    },
  }
}

/** By the request's header, by what waits, by what stays with the order, by its number. */
function chosen(asking: Asking, armory: Armory, orderFaults: OrderFaults): Fault | undefined {
  const { header, orderId, gateway, call } = asking
  if (header !== null) return wanted(header, asking)
  const order = orderId === null ? null : { gateway: gateway.id, orderId }
  const armed = armory.take(fault => fits(fault, asking))
  if (armed) {
    const fault = faultNamed(armed.name)
    const stays = fault.lasts === 'order' && armed.left !== null
    if (order && stays) orderFaults.bind(fault, order)
    return fault
  }
  const stays = (order && orderFaults.of(order)) ?? faultOfNumber(asking)
  return stays && whyNot(stays.name, gateway, call) === null ? stays : undefined
}

function wanted(name: string, { gateway, call }: Asking): Fault {
  const fault = faultNamed(name)
  const why = whyNot(fault.name, gateway, call)
  if (why === null) return fault
  throw new SandboxError(
    'not-possible',
    `${call.name} of ${gateway.id} cannot have ${name}: ${why}`,
  )
}

const fits = ({ name, ...match }: ArmedFault, { gateway, call, orderId }: Asking): boolean =>
  (match.gateway ?? gateway.id) === gateway.id &&
  (match.call ?? call.name) === call.name &&
  (match.order ?? orderId) === orderId &&
  whyNot(name, gateway, call) === null

function wholeNumber(times: number): number {
  if (Number.isInteger(times) && times > 0) return times
  throw new SandboxError('bad-input', 'times: a whole number above zero.')
}
