import type { ArmedFault, FaultMatch } from './faults.ts'
import type { FaultName } from './table/index.ts'

/** The faults that wait. */
export interface Armory {
  add(name: FaultName, match: FaultMatch, left: number | null): ArmedFault
  /** The first one that fits, used once. */
  take(fits: (fault: ArmedFault) => boolean): ArmedFault | undefined
  all(): readonly ArmedFault[]
  clear(which: string | undefined): void
}

/** Is told what waits, whenever that changes. */
export type OnChange = (armed: readonly ArmedFault[]) => void

export function createArmory(onChange: OnChange): Armory {
  const armed = new Map<string, ArmedFault>()
  let count = 0

  function put(fault: ArmedFault): void {
    if (fault.left === 0) armed.delete(fault.id)
    else armed.set(fault.id, Object.freeze(fault))
    onChange([...armed.values()])
  }

  return {
    add(name, { gateway, call, order }, left) {
      const fault = { id: `fault-${++count}`, name, gateway, call, order, left, used: 0 }
      put(fault)
      return fault
    },
    take(fits) {
      const waiting = [...armed.values()].filter(fits)
      const found = waiting.find(({ left }) => left !== null) ?? waiting[0]
      if (!found) return undefined
      put({ ...found, left: found.left === null ? null : found.left - 1, used: found.used + 1 })
      return found
    },
    all: () => [...armed.values()],
    clear(which) {
      for (const { id, name } of armed.values()) {
        if (which === undefined || which === id || which === name) armed.delete(id)
      }
      onChange([...armed.values()])
    },
  }
}
