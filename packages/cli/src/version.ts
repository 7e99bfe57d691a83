import { readFileSync } from 'node:fs'

/** The parts of this package's own manifest that are told. */
interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
}

// it lies one folder above both the sources and the build, and is our own
const manifest = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as Manifest

/** The version of this package. */
export const { version } = manifest

/** What to say on a Node that is too old; `null` on any other. */
export const oldNode = (running: string): string | null => {
  const needed = manifest.engines.node.replace('>=', '')
  const [[least = 0, leastMinor = 0], [major = 0, minor = 0]] = [
    needed.split('.').map(Number),
    running.split('.').map(Number),
  ] as const
  const isOld = major < least || (major === least && minor < leastMinor)
  return isOld ? `Node ${needed} or newer is needed; this is Node ${running}` : null
}
