import { closingLine, isGreen, saveTally, type Tally } from './tally.ts'

/** A list of named checks that prints each one and goes on after a failure. */
export interface Checks {
  readonly check: (name: string, body: () => unknown) => Promise<void>
  readonly skip: (name: string, why: string) => void
  /** Prints the closing line, keeps the tally under this name and sets the exit code. */
  readonly close: (name: string) => Promise<void>
}

export function createChecks(): Checks {
  const count = { passed: 0, failed: 0, skipped: 0 }
  return {
    async check(name, body) {
      try {
        await body()
        count.passed += 1
        console.log(`  ok    ${name}`)
      } catch (error) {
        count.failed += 1
        console.log(`  FAIL  ${name}\n${indent(messageOf(error))}`)
      }
    },
    skip(name, why) {
      count.skipped += 1
      console.log(`  skip  ${name}: ${why}`)
    },
    close: name => finish(name, count),
  }
}

/** Ends a command: keeps its tally, prints the closing line and sets the exit code. */
export async function finish(name: string, tally: Tally): Promise<void> {
  await saveTally(name, tally)
  console.log(closingLine(tally))
  if (!isGreen(tally)) process.exitCode = 1
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

const indent = (text: string): string => text.replace(/^/gm, '        ')
