import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOrThrow } from '../shared/run.ts'

/** A program that is published on npm, one package for each kind of machine. */
export interface PublishedProgram {
  readonly name: string
  readonly version: string
  /** The package for each kind of machine, named as Node names it: `linux-x64`. */
  readonly packages: Readonly<Record<string, string>>
  /** Where the program lies in its package. */
  readonly file: string
}

/** Where the program lies, kept in the system's temporary folder; `undefined` where none is published for this machine. */
export async function fetchProgram(program: PublishedProgram): Promise<string | undefined> {
  const { name, version, packages, file } = program
  const published = packages[`${process.platform}-${process.arch}`]
  if (!published) return undefined
  const folder = join(tmpdir(), `pay-${name}-${version}-${process.arch}`)
  const path = join(folder, 'node_modules', published, file)
  if (existsSync(path)) return path
  await mkdir(folder, { recursive: true })
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder]
  await runOrThrow('npm', [...args, `${published}@${version}`], { cwd: folder })
  return path
}
