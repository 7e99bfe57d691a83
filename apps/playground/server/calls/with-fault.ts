import type { OperationDescription } from '@pay/core'
import type { FaultName } from '@pay/sandbox'
import type { Connected, Workbench } from '../workbench.ts'
import type { FormCall } from './call.ts'

type Board = Pick<Workbench, 'sandbox'>

const gatewayOf = ({ path }: Connected): string => path.split('/')[1] ?? ''

/** The names of the faults that a call can have. A form is sent by the payer's browser, not from here. */
export const faultsOf = (
  { sandbox: { faults } }: Board,
  connected: Connected,
  { name: call, kind }: Pick<OperationDescription, 'name' | 'kind'>,
): readonly FaultName[] => {
  const place = { gateway: gatewayOf(connected), call }
  const isThere = faults.places.some(
    one => one.gateway === place.gateway && one.call === place.call,
  )
  if (!isThere || kind === 'form') return []
  return faults.all
    .filter(({ name }) => faults.impossible(name, place) === null)
    .map(({ name }) => name)
}

/**
 * Makes a call that the simulated gateway spoils in the way that the form asks for. A fault that the
 * call did not use up is taken back.
 */
export const withFault = async <T>(
  { sandbox: { faults } }: Board,
  { connected, operation, form }: FormCall,
  work: () => Promise<T>,
): Promise<T> => {
  const fault = faults.all.find(({ name }) => name === form.fault)
  if (fault === undefined) return work()
  const { id } = faults.next(fault.name, { gateway: gatewayOf(connected), call: operation.name })
  try {
    return await work()
  } finally {
    faults.clear(id)
  }
}
