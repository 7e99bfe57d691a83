import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd?: string
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Ends the command when it takes longer. Default: ten minutes. */
  readonly timeoutMs?: number
}

export interface RunResult {
  readonly code: number
  readonly stdout: string
  /** Both streams as they came. */
  readonly output: string
}

/** Runs a command quietly to its end and returns what it printed. A command that cannot start has code 127. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env, timeoutMs = 600_000 }: RunOptions = {},
): Promise<RunResult> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', error =>
      resolve({ code: 127, stdout, output: `${output}${error.message}\n` }),
    )
    child.on('close', (code, signal) => {
      const ending = signal ? `ended by ${signal}\n` : ''
      resolve({ code: code ?? 1, stdout, output: output + ending })
    })
  })
}

/** Like {@link run}, for a command that has to succeed. Returns its standard output. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<string> {
  const { code, stdout, output } = await run(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`)
  return stdout
}
