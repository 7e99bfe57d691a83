import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

// what is imported for its types alone is gone after the build
const loading = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm

/** Every file that importing `entry` loads. */
const loadedBy = (entry: string): Set<string> => {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(loading)) {
      visit(resolve(dirname(file), path))
    }
  }
  visit(resolve(source, entry))
  return seen
}

const ofExplain = (files: ReadonlySet<string>) =>
  [...files].filter(file => file.includes('/signing/explain/'))

describe('explain is loaded with its first use', () => {
  it.each(['index.ts', 'provider.ts'])('and not by importing %s', entry => {
    const files = loadedBy(entry)
    expect(files.size).toBeGreaterThan(5)
    expect(ofExplain(files)).toEqual([])
  })

  it('but by importing signing.ts, which no provider does', () => {
    expect(ofExplain(loadedBy('signing.ts')).length).toBeGreaterThan(10)
  })
})
