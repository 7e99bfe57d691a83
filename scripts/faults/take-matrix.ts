import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import { exceptions } from './exceptions/all.ts'
import type { Exception } from './exceptions/exception.ts'
import { type Cell, runMatrix } from './matrix.ts'
import { pageOf } from './page.ts'
import { exceptionOf } from './wanted.ts'

const page = join(root, 'docs', 'faults.md')

/** The matrix, and what is wrong with it, its page and its exceptions. */
export interface Matrix {
  readonly cells: readonly Cell[]
  readonly problems: readonly string[]
}

const pageProblems = async (cells: readonly Cell[]): Promise<string[]> => {
  const wanted = pageOf(cells)
  if (process.env.UPDATE_DOCS === '1') await writeFile(page, wanted)
  const current = await readFile(page, 'utf8').catch(() => '')
  return current === wanted
    ? []
    : ['docs/faults.md is not current: run UPDATE_DOCS=1 pnpm conformance --faults']
}

const nameOf = ({ providers, operations, fault }: Exception) =>
  `${providers.join(' and ')} ${operations.join(' and ')}, ${fault ?? 'when nothing is wrong'}`

/** An exception that decides no cell is left over from a call that there was. */
const unused = (cells: readonly Cell[]): string[] => {
  const used = new Set(
    cells.flatMap(({ place, fault, observed }) =>
      typeof observed === 'string'
        ? []
        : [exceptionOf(place, fault.name), exceptionOf(place, null)],
    ),
  )
  return exceptions.filter(one => !used.has(one)).map(one => `needless exception: ${nameOf(one)}`)
}

/** Runs everything, and compares it with the design and with the page. */
export const takeMatrix = async (): Promise<Matrix> => {
  const cells = await runMatrix()
  const differing = cells.flatMap(({ place, fault, problems }) =>
    problems.map(problem => `${place.provider} ${place.operation}, ${fault.name}: ${problem}`),
  )
  return { cells, problems: [...differing, ...unused(cells), ...(await pageProblems(cells))] }
}
