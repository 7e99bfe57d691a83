import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { root } from '../shared/root.ts'
import { catalogue, providers } from './catalogue.ts'
import { type Cell, gapsOf, judge, type Ran, staleOf } from './judge.ts'
import { pageOf } from './page.ts'

const classes = 38
const report = process.argv[2] ?? join(root, 'reports', 'unit.json')
const page = join(root, 'docs', 'attacks.md')

/** The part of vitest's JSON report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

async function readTests(): Promise<Ran[]> {
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report // the shape is vitest's
  return testResults.flatMap(({ name: path, assertionResults }) => {
    const file = relative(root, path).split(sep).join('/')
    return assertionResults.map(({ fullName, status }) => ({ file, name: fullName, status }))
  })
}

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

const tests = await readTests()
const problems = [...gapsOf(catalogue, classes), ...(await pageProblems())]
const all: Cell[] = []
console.log(
  `tests that hold each class: ${providers.join(', ')}, each by receive and by the handler`,
)
for (const entry of catalogue) {
  const cells = judge(entry, tests)
  all.push(...cells)
  console.log(line(entry.number, entry.title, cells))
  problems.push(...staleOf(entry, tests).map(one => `${entry.number}: matches nothing: ${one}`))
  for (const { provider, way, problems: found } of cells) {
    problems.push(...found.map(one => `${entry.number}, ${provider}, ${way}: ${one}`))
  }
}
for (const problem of problems) console.log(`FAIL  ${problem}`)
const left = all.filter(({ held }) => held === null).length
const held = all.filter(cell => cell.held !== null && cell.problems.length === 0).length
console.log(`attacks: ${all.length} cells, ${held} held, ${left} not applicable`)
if (problems.length > 0) process.exitCode = 1
