import { describe, expect, it } from 'vitest'
import { importsOf, packageNames, read, repositoryFiles } from './sources.ts'

/** Packages that know one gateway. Only `eoopay` is a gateway that others are tables over. */
const providers = ['eoopay', 'mmk', 'payout-co', 'epay-mapi', 'mpay']
const shared = ['core', 'eoopay']

const isProvider = (name: string): boolean => providers.includes(name)

/** What the sources of one package may not import. */
function isForbidden(importer: string, imported: string): boolean {
  const [, sibling] = /^@pay\/([^/]+)/.exec(imported) ?? []
  if (isProvider(importer)) {
    const foreign = sibling !== undefined && !shared.includes(sibling)
    return foreign || /^(node:)?crypto$|^ky(\/|$)/.test(imported)
  }
  if (importer === 'sandbox') return sibling !== undefined
  if (importer === 'core') return sibling !== undefined
  return false
}

const files = repositoryFiles()
const sourcesOf = (name: string) =>
  files.filter(file => file.startsWith(`packages/${name}/src/`) && file.endsWith('.ts'))
const broken = (name: string) =>
  sourcesOf(name).flatMap(file =>
    importsOf(read(file))
      .filter(imported => isForbidden(name, imported))
      .map(imported => `${file} imports ${imported}`),
  )

describe('boundaries', () => {
  it.each(packageNames())('%s imports only what it may', name => {
    expect(sourcesOf(name)).not.toEqual([])
    expect(broken(name)).toEqual([])
  })

  it('only one file of core imports ky', () => {
    const importers = sourcesOf('core').filter(file => importsOf(read(file)).includes('ky'))
    expect(importers).toHaveLength(1)
  })

  it.each([
    ['mmk', 'ky'],
    ['mmk', 'node:crypto'],
    ['mmk', 'crypto'],
    ['mmk', '@pay/payout-co'],
    ['eoopay', '@pay/mmk'],
    ['payout-co', '@pay/sandbox'],
    ['core', '@pay/eoopay'],
    ['sandbox', '@pay/core/signing'],
  ])('%s may not import %s', (importer, imported) => {
    expect(isForbidden(importer, imported)).toBe(true)
  })

  it('sees static, dynamic and type imports', () => {
    const text =
      "import type { A } from 'a'\nexport * from 'b'\nconst c = await import('c')\nimport 'd'"
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('files', () => {
  const lineLimit = 200
  const isSource = (file: string) =>
    /^(packages\/[^/]+\/src|apps|examples|scripts)\/.*\.(ts|tsx|mjs|css)$/.test(file)

  it('no source file is longer than 200 lines', () => {
    const long = files
      .filter(isSource)
      .filter(file => read(file).split('\n').length > lineLimit + 1)
    expect(files.filter(isSource).length).toBeGreaterThan(10)
    expect(long).toEqual([])
  })

  it('pnpm-lock.yaml is the only lockfile', () => {
    const locks =
      /(^|\/)(pnpm-lock\.yaml|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|bun\.lockb?)$/
    expect(files.filter(file => locks.test(file))).toEqual(['pnpm-lock.yaml'])
  })
})
