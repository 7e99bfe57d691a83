import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from '../shared/root.ts'
import { packageNames, read } from './sources.ts'

/** Libraries whose types may not show in ours. Where they do, CommonJS users and upgrades break. */
const hiddenLibraries = /^(ky|valibot|lossless-json)(\/|$)/

/** What is wrong with a declaration file: each `any` and each import of a hidden library. */
function faultsOf(file: string, text: string): string[] {
  const faults: string[] = []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const note = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    faults.push(`${file}:${line + 1} ${what}`)
  }
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) note(node, 'any')
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
    if (hiddenLibraries.test(fileName)) faults.push(`${file} imports ${fileName}`)
  }
  return faults
}

const declarationsOf = (name: string): string[] => {
  const folder = `packages/${name}/dist`
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter(file => file.endsWith('.d.ts'))
    .map(file => `${folder}/${file}`)
}

describe('published types', () => {
  it.each(packageNames())('%s shows no any and no type of a library it uses', name => {
    const declarations = declarationsOf(name)
    expect(declarations, 'not built: run `pnpm run build` first').not.toEqual([])
    expect(declarations.flatMap(file => faultsOf(file, read(file)))).toEqual([])
  })

  it.each([
    ['export declare const a: any', ['x.d.ts:1 any']],
    ['/** any */ export declare const many: string', []],
    ["import { KyInstance } from 'ky'\nexport type A = KyInstance", ['x.d.ts imports ky']],
    ["export declare const a: import('valibot').GenericSchema", ['x.d.ts imports valibot']],
  ])('the check reads %s', (text, faults) => {
    expect(faultsOf('x.d.ts', text)).toEqual(faults)
  })
})
