import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.ts'

/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const none: Tally = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** The plain closing line that every run ends with. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Nothing failed, and there was something to fail. */
export const isGreen = ({ passed, failed }: Tally): boolean => failed === 0 && passed > 0

export const reportsFolder = join(root, 'reports')

/** Keeps the tally of one command for the run that adds all of them up. */
export async function saveTally(name: string, tally: Tally): Promise<void> {
  await mkdir(reportsFolder, { recursive: true })
  await writeFile(join(reportsFolder, `${name}.tally.json`), `${JSON.stringify(tally)}\n`)
}

/** All tallies that were kept, added up. */
export async function sumTallies(): Promise<Tally> {
  const names = (await readdir(reportsFolder)).filter(name => name.endsWith('.tally.json'))
  const texts = await Promise.all(names.map(name => readFile(join(reportsFolder, name), 'utf8')))
  // Only saveTally writes these files.
  return texts.map(text => JSON.parse(text) as Tally).reduce(add, none)
}
