import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrThrow } from '../shared/run.ts'
import type { Registry } from './registry.ts'

/** The scope of our packages, which alone comes from the loopback registry. */
const scope = '@pay'

/** The manifest of somebody who has nothing yet. */
const consumer = { name: 'consumer', private: true }

/**
 * Installs packages with npm into a folder without any, as somebody who uses them would: those
 * named, and those that the manifest names.
 */
export async function installInto(
  folder: string,
  registry: Registry,
  packages: readonly string[],
  manifest: object = consumer,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(join(folder, '.npmrc'), `${scope}:registry=${registry.url}\n`)
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages]
  await runOrThrow('npm', args, { cwd: folder, env: outsideEnvironment() })
}

/** The names of everything that an install put into `node_modules`, sorted. */
export async function installedPackages(folder: string): Promise<string[]> {
  const lock = await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8')
  // npm's own file; its keys are paths below node_modules.
  const { packages } = JSON.parse(lock) as { packages: Record<string, unknown> }
  return Object.keys(packages)
    .map(path => path.split('node_modules/').at(-1) ?? path)
    .sort()
}

/** Settings of the machine that npm needs outside the workspace too. */
const machineSetting =
  /^npm_config_(registry|userconfig|cache|ca|cafile|proxy|https_proxy|noproxy|strict_ssl)$/i

/** Runs a script of the package in a folder, as somebody outside would. */
export const runScript = (folder: string, name: string, args: readonly string[] = []) =>
  runOrThrow('npm', ['run', name, '--', ...args], { cwd: folder, env: outsideEnvironment() })

/** Takes away what npm and pnpm set for the scripts that they run, so that nothing points back here. */
function outsideEnvironment(): Record<string, undefined> {
  const inherited = Object.keys(process.env).filter(
    name => /^(p?npm_|INIT_CWD$)/i.test(name) && !machineSetting.test(name),
  )
  return Object.fromEntries(inherited.map(name => [name, undefined]))
}
