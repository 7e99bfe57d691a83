import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrThrow } from '../shared/run.ts'
import type { Registry } from './registry.ts'

/** The scope of our packages, which alone comes from the loopback registry. */
const scope = '@pay'

/** Installs packages with npm into an empty folder, as somebody who uses them would. */
export async function installInto(
  folder: string,
  registry: Registry,
  packages: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n')
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

/** Takes away what npm and pnpm set for the scripts that they run, so that nothing points back here. */
function outsideEnvironment(): Record<string, undefined> {
  const inherited = Object.keys(process.env).filter(
    name => /^(p?npm_|INIT_CWD$)/i.test(name) && !machineSetting.test(name),
  )
  return Object.fromEntries(inherited.map(name => [name, undefined]))
}
