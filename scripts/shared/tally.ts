import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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

const fileOf = (name: string): string => join(root, 'reports', `${name}.tally.json`)

/** Keeps the tally of one command for the run that adds all of them up. */
export async function saveTally(name: string, tally: Tally): Promise<void> {
  await mkdir(dirname(fileOf(name)), { recursive: true })
  await writeFile(fileOf(name), `${JSON.stringify(tally)}\n`)
}

/** The tally that a command kept, or `undefined`. */
export async function readTally(name: string): Promise<Tally | undefined> {
  try {
    // Only saveTally writes these files.
    return JSON.parse(await readFile(fileOf(name), 'utf8')) as Tally
  } catch {
    return undefined
  }
}
