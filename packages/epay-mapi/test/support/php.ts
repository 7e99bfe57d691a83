import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const hasPhp = spawnSync('php', ['--version']).status === 0

/** One PHP process that answers a list of cases with a list of answers. */
export interface Php {
  answers<A>(cases: readonly object[]): Promise<readonly A[]>
  end(): void
}

export const startPhp = (): Php => {
  const script = fileURLToPath(new URL('reference.php', import.meta.url))
  const php = spawn('php', ['-n', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: php.stdout })[Symbol.asyncIterator]()
  return {
    async answers<A>(cases: readonly object[]) {
      php.stdin.write(`${JSON.stringify(cases)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error('php ended without an answer')
      return JSON.parse(value) as A[] // the script gives one answer for each case
    },
    end: () => php.stdin.end(),
  }
}
