import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../shared/root.ts'
import { importsOf, packageNames, read, repositoryFiles } from './sources.ts'

/** What npm gives to somebody outside: the entries of our packages as they are published. */
const publishedEntries = packageNames().flatMap(folder => {
  // our own manifests, of which only these are read
  const { name, publishConfig } = JSON.parse(read(`packages/${folder}/package.json`)) as {
    readonly name: string
    readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> }
  }
  return Object.keys(publishConfig.exports).map(entry => join(name, entry))
})

/** Whether what a file imports is there in a copy of its example's folder, far from here. */
function isThereOutside(example: string, file: string, imported: string): boolean {
  if (imported.startsWith('.')) return join(dirname(file), imported).startsWith(`${example}/`)
  if (imported.startsWith('@pay/')) return publishedEntries.includes(imported)
  return !imported.startsWith('/')
}

const examples = readdirSync(join(root, 'examples')).map(name => `examples/${name}`)
const sourcesOf = (example: string) =>
  repositoryFiles().filter(file => file.startsWith(`${example}/`) && /\.(ts|js|mjs)$/.test(file))

describe('examples', () => {
  it.each(examples)('%s imports what is published, and nothing else of ours', example => {
    const files = sourcesOf(example)
    const foreign = files.flatMap(file =>
      importsOf(read(file))
        .filter(imported => !isThereOutside(example, file, imported))
        .map(imported => `${file} imports ${imported}`),
    )
    expect(files).not.toEqual([])
    expect(foreign).toEqual([])
  })

  it.each(examples)('%s builds on settings of its own', example => {
    expect(JSON.parse(read(`${example}/tsconfig.json`))).not.toHaveProperty('extends')
  })

  it('knows what is published', () => {
    const entries = ['@pay/core', '@pay/core/signing', '@pay/core/provider', '@pay/conformance']
    expect(publishedEntries).toEqual(expect.arrayContaining(entries))
  })

  it.each([
    '@pay/core/src/request/call.ts',
    '@pay/conformance/src/marks.ts',
    '../../../packages/core/src/index.ts',
    '../../../../tsup.base.ts',
    '/packages/core/src/index.ts',
  ])('an example may not import %s', imported => {
    expect(isThereOutside('examples/one', 'examples/one/src/index.ts', imported)).toBe(false)
  })
})
