import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly folder: string
  }
}

/** One folder for all files that the tests write, gone with the last test. */
export const setup = ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'pay-cli-'))
  provide('folder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
