import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/index.ts'

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface World {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly hasColors?: boolean
  readonly isInteractive?: boolean
}

/** Runs a command line in this process. */
export const pay = async (args: readonly string[], world: World = {}): Promise<Ended> => {
  const { env = {}, input = '', hasColors = false, isInteractive = false } = world
  let stdout = ''
  let stderr = ''
  const code = await run(args, {
    env,
    isInteractive,
    hasColors,
    readInput: async () => input,
    print: text => {
      stdout += `${text}\n`
    },
    complain: text => {
      stderr += `${text}\n`
    },
  })
  return { code, stdout, stderr }
}

/** Runs a command line as its own process. */
export const payProcess = (args: readonly string[], { env, input = '' }: World = {}) =>
  new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { env: { ...env, PATH: '' } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? -1, stdout, stderr }))
    // a command that is refused at once does not read its input
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
