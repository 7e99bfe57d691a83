import type { OperationDescription } from '../../packages/core/src/index.ts'
import { allFaults } from '../../packages/sandbox/src/faults/table/index.ts'
import type { Fault } from '../../packages/sandbox/src/index.ts'
import { askedBy } from './asked.ts'
import { openBench, openLine } from './bench.ts'
import { type Connection, connections } from './connections.ts'
import { type Observed, observe } from './observe.ts'
import { type Place, wantedOf } from './wanted.ts'

/** One call that met one fault. */
export interface Cell {
  readonly place: Place
  readonly fault: Fault
  /** The reason, where the call cannot have the fault. */
  readonly observed: Observed | string
  readonly problems: readonly string[]
}

/** Every call is one request; where nobody listens, there is none. */
const requestsFor = ({ name }: Fault, calls: number): number =>
  name === 'refuse-connection' ? 0 : calls

/** What is not as the design has it. */
export const problemsOf = (place: Place, fault: Fault, observed: Observed | string): string[] => {
  if (typeof observed === 'string') return []
  const { outcome, requests, calls } = observed
  const wanted = wantedOf(place, fault.name)
  const expected = requestsFor(fault, calls)
  return [
    ...(wanted === undefined ? ['nobody has said what it is when nothing is wrong'] : []),
    ...(wanted !== undefined && outcome !== wanted ? [`${outcome}, and not ${wanted}`] : []),
    ...(requests === expected ? [] : [`${requests} requests, and not ${expected}`]),
  ]
}

const placeOf = ({ name: provider }: Connection, { name, kind }: OperationDescription): Place => ({
  ...{ provider, operation: name },
  kind: kind === 'read' ? 'read' : 'write',
})

/** One operation through all faults, one after another, at a gateway of its own. */
const columnOf = async (connection: Connection, operation: OperationDescription) => {
  const line = await openLine(connection)
  const place = placeOf(connection, operation)
  const cells: Cell[] = []
  try {
    const asked = await askedBy(line.bench, operation)
    for (const fault of allFaults) {
      const observed = await observe(line, asked, fault)
      cells.push({ place, fault, observed, problems: problemsOf(place, fault, observed) })
    }
  } finally {
    await line.close()
  }
  return cells
}

/** What a provider sends: what the payer's browser posts, meets no fault here. */
const operationsOf = async (connection: Connection) => {
  const { provider, close } = await openBench(connection)
  await close()
  return provider.operations.filter(({ kind }) => kind !== 'form')
}

/** Every fault with every call of every provider. */
export const runMatrix = async (): Promise<Cell[]> => {
  const columns = connections.map(async connection => {
    const operations = await operationsOf(connection)
    return Promise.all(operations.map(operation => columnOf(connection, operation)))
  })
  return (await Promise.all(columns)).flat(2)
}
