import type { Fault } from './fault.ts'
import type { FaultName } from './table/index.ts'

/** Which calls a fault is for. What is left out matches everything. */
export interface FaultMatch {
  /** Such as `eoopay`. */
  readonly gateway?: string | undefined
  /** Such as `payouts.create`, in the words of `RecordedRequest.call`. */
  readonly call?: string | undefined
  /** The merchant's number of the order. */
  readonly order?: string | undefined
}

/** A fault that waits for its calls. */
export interface ArmedFault extends FaultMatch {
  readonly id: string
  readonly name: FaultName
  /** How many calls it is still for; `null`: for every one until it is cleared. */
  readonly left: number | null
  /** How many calls had it so far. */
  readonly used: number
}

/** One call of one gateway. */
export interface FaultPlace {
  readonly gateway: string
  readonly call: string
}

/**
 * The faults of a sandbox: which there are, and which calls get them.
 *
 * A fault waits for a call that matches and can have it; a call that cannot have it passes untouched.
 * Faults with a count go before those without, older ones before newer ones. The header
 * `x-sandbox-fault: <name>` of a request goes before all of them; the end of an order number, such as
 * `T0000000001-F03`, comes after them.
 *
 * @example
 * sandbox.faults.next('drop-after-commit', { call: 'payouts.create' })
 * await mmk.payouts.create(input) // 'unknown', although the order is in sandbox.orders
 */
export interface Faults {
  /** All there are, by number. */
  readonly all: readonly Fault[]
  /**
   * For the next call that matches, or for the next `times` calls.
   *
   * @throws {SandboxError} `bad-input` for a name, gateway or call that there is not; `not-possible`, with the reason, when no call that matches can have it.
   */
  next(name: FaultName, match?: FaultMatch & { readonly times?: number | undefined }): ArmedFault
  /** For every call that matches, until it is cleared. Throws as `next` does. */
  set(name: FaultName, match?: FaultMatch): ArmedFault
  /** Takes back one fault by its `id`, all of a name, or everything. */
  clear(which?: string): void
  /** What waits, oldest first; a fault that is used up is not in it. Each read gives a new list. */
  readonly armed: readonly ArmedFault[]
  /** Every call of every gateway, with the names that `next` takes. */
  readonly places: readonly FaultPlace[]
  /** Why a call cannot have a fault, in a sentence; `null` when it can. */
  impossible(name: FaultName, place: FaultPlace): string | null
}
