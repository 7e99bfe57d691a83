import type { Cell } from '../faults/matrix.ts'
import { takeMatrix } from '../faults/take-matrix.ts'
import type { Part } from './part.ts'

const shown = ({ place, fault, observed, problems }: Cell): string => {
  const mark = problems.length > 0 ? 'FAIL' : 'ok  '
  const requests = typeof observed === 'string' ? '-' : String(observed.requests)
  const outcome = typeof observed === 'string' ? observed : observed.outcome
  return `  ${mark} ${fault.name.padEnd(25)} ${requests} ${place.kind === 'write' ? 'sent ' : 'asked'} ${outcome}`
}

/** What every call of every provider makes of every fault. */
export const faults: Part = async ({ print }) => {
  const { cells, problems } = await takeMatrix()
  let heading = ''
  for (const cell of cells) {
    const { provider, operation } = cell.place
    if (heading !== `${provider} ${operation}`) print(`${provider} ${operation}`)
    heading = `${provider} ${operation}`
    print(shown(cell))
  }
  for (const problem of problems) print(`FAIL  ${problem}`)
  const impossible = cells.filter(({ observed }) => typeof observed === 'string').length
  const held = cells.filter(one => typeof one.observed !== 'string' && one.problems.length === 0)
  const counts = { cells: cells.length, asDocumented: held.length, impossible }
  return {
    counts,
    failing: problems,
    tally: { passed: held.length, failed: problems.length, skipped: 0 },
    line: `faults: ${cells.length} cells, ${held.length} as documented, ${impossible} that a call cannot have`,
  }
}
