import { nodeProgram } from '../packed/node-versions.ts'
import { fetchProgram } from './program.ts'

/** A runtime that users of the packages run. */
export interface Runtime {
  readonly title: string
  /** What stands between the program and the file to run. */
  readonly args: readonly string[]
  /** `undefined` where the runtime is not published for this machine. */
  readonly program: () => Promise<string | undefined>
}

const node = (version: string): Runtime => ({
  title: `Node ${version}`,
  args: [],
  program: () => nodeProgram(version),
})

// the packages that hold the programs; `bun` and `deno` themselves only choose one of them
const bun = {
  name: 'bun',
  version: '1.4.5',
  packages: { 'linux-x64': '@oven/bun-linux-x64', 'linux-arm64': '@oven/bun-linux-aarch64' },
  file: 'bin/bun',
}

const deno = {
  name: 'deno',
  version: '2.9.6',
  packages: { 'linux-x64': '@deno/linux-x64-glibc', 'linux-arm64': '@deno/linux-arm64-glibc' },
  file: 'deno',
}

export const runtimes: readonly Runtime[] = [
  node('22.23.3'),
  node('24.21.0'),
  node('26.10.0'),
  { title: `Bun ${bun.version}`, args: [], program: () => fetchProgram(bun) },
  {
    title: `Deno ${deno.version}`,
    // nothing is fetched and nothing asked: what it runs is what npm installed
    args: ['run', '--allow-all', '--no-prompt', '--no-remote', '--no-lock'],
    program: () => fetchProgram(deno),
  },
]
