import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Fields } from './merchant.ts'

export type PhpCase =
  | {
      readonly call: 'request'
      readonly fields: Fields
      readonly sealed: boolean
      readonly privateKey: string
      readonly publicKey: string
    }
  | {
      readonly call: 'isSigned'
      readonly message: string
      readonly unsigned: readonly string[]
      readonly publicKey: string
    }

/** What PHP makes of each case: the body of a request, or whether a message is signed. */
export function askPhp<T extends string | boolean>(cases: readonly PhpCase[]): readonly T[] {
  const script = fileURLToPath(new URL('reference.php', import.meta.url))
  const { stdout, stderr, status } = spawnSync('php', ['-n', script], {
    ...{ input: `${JSON.stringify(cases)}\n`, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  })
  if (status !== 0) throw new Error(`php ended with ${status}: ${stderr}`)
  // The script prints one answer for each case.
  return JSON.parse(stdout) as T[]
}
