import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../shared/root.ts'
import { catalogue, providers } from './catalogue.ts'
import { type Cell, gapsOf, judge, type Ran, staleOf } from './judge.ts'
import { pageOf } from './page.ts'

const classes = 38
const page = join(root, 'docs', 'attacks.md')

async function pageProblems(): Promise<string[]> {
  const wanted = pageOf(catalogue)
  if (process.env.UPDATE_DOCS === '1') {
    await mkdir(dirname(page), { recursive: true })
    await writeFile(page, wanted)
  }
  const current = await readFile(page, 'utf8').catch(() => '')
  return current === wanted ? [] : ['docs/attacks.md is not current: run with UPDATE_DOCS=1']
}

const mark = ({ held, problems }: Cell): string => {
  if (problems.length > 0) return 'NONE'
  return held === null ? '-' : String(held)
}

const line = (number: number, title: string, cells: readonly Cell[]): string => {
  const marks = cells.map(cell => mark(cell).padStart(5)).join('')
  return `${String(number).padStart(2)} ${marks}  ${title}`
}

/** How many cells there are, how many tests hold, how many a reason leaves out, and what is wrong. */
export interface Account {
  readonly cells: number
  readonly held: number
  readonly notApplicable: number
  readonly problems: readonly string[]
}

/** Prints every class with the tests that hold it, and what is wrong with the account. */
export async function takeAccount(
  tests: readonly Ran[],
  print: (line: string) => void,
): Promise<Account> {
  const problems = [...gapsOf(catalogue, classes), ...(await pageProblems())]
  const all: Cell[] = []
  print(`tests that hold each class: ${providers.join(', ')}, each by receive and by the handler`)
  for (const entry of catalogue) {
    const cells = judge(entry, tests)
    all.push(...cells)
    print(line(entry.number, entry.title, cells))
    problems.push(...staleOf(entry, tests).map(one => `${entry.number}: matches nothing: ${one}`))
    for (const { provider, way, problems: found } of cells) {
      problems.push(...found.map(one => `${entry.number}, ${provider}, ${way}: ${one}`))
    }
  }
  for (const problem of problems) print(`FAIL  ${problem}`)
  const held = all.filter(cell => cell.held !== null && cell.problems.length === 0).length
  const notApplicable = all.filter(cell => cell.held === null).length
  return { cells: all.length, held, notApplicable, problems }
}

/** The closing line. */
export const accountLine = ({ cells, held, notApplicable }: Account): string =>
  `attacks: ${cells} cells, ${held} held, ${notApplicable} not applicable`
