import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../shared/root.ts'
import { mutants } from './catalogue.ts'
import type { Edit } from './mutant.ts'
import { mutatedFiles } from './mutation.ts'

const file = 'scripts/shared/root.ts'
const edit = (find: string, replace: string): Edit => ({ file, find, replace })
const changeWith = (...edits: Edit[]) => mutatedFiles({ name: 'a mutant', edits })

describe('the mutants', () => {
  it.each(mutants)('$provider: $name: changes what is there', mutant => {
    const files = mutatedFiles(mutant)
    expect(files.size).toBeGreaterThan(0)
    for (const [path, text] of files) expect(text).not.toBe(readFileSync(path, 'utf8'))
  })

  it('are at least 25, each with a name of its own, of every provider', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
    expect(mutants.length).toBeGreaterThanOrEqual(25)
    expect([...new Set(mutants.map(({ provider }) => provider))].sort()).toEqual([
      ...['epay-mapi', 'mmk', 'mpay', 'payout-co'],
    ])
  })
})

describe('a mutation', () => {
  it('makes one edit after another', () => {
    const files = changeWith(edit('export const root', 'const other'), edit('const other', 'let x'))
    expect(files.get(join(root, file))).toContain('\nlet x = ')
  })

  it('puts dollar signs as they are', () => {
    expect([...changeWith(edit('export', '$& $1')).values()].join()).toContain('$& $1 const root')
  })

  it('is refused when what it changes is not there, or more than once', () => {
    expect(() => changeWith(edit('nowhere', ''))).toThrow(`a mutant: ${file} has this 0 times`)
    expect(() => changeWith(edit('import.meta', ''))).not.toThrow()
    expect(() => changeWith(edit('e', ''))).toThrow(/ times: e$/)
  })
})
