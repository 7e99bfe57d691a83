import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOrThrow } from '../shared/run.ts'

/** The versions of Node that users of the packages run, newest of each line. */
export const supportedNodes = ['22.23.3', '24.21.0'] as const

/**
 * The program of one version of Node: the one that runs this, or one from the package registry, kept in
 * the system's temporary folder. `undefined` where none is published for this machine.
 */
export async function nodeProgram(version: string): Promise<string | undefined> {
  if (process.versions.node === version) return process.execPath
  if (process.platform !== 'linux') return undefined
  const name = `node-linux-${process.arch}`
  const folder = join(tmpdir(), `pay-node-${version}-${process.arch}`)
  const program = join(folder, 'node_modules', name, 'bin/node')
  if (existsSync(program)) return program
  await mkdir(folder, { recursive: true })
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder]
  await runOrThrow('npm', [...args, `${name}@${version}`], { cwd: folder })
  return program
}
