import { textOf } from '../input/read.ts'

/** The world that a command talks to. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** Whether somebody types, so that waiting for a pipe would wait for ever. */
  readonly isInteractive: boolean
  readonly hasColors: boolean
  readInput(): Promise<string>
  print(text: string): void
  complain(text: string): void
}

const readAll = async (stream: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return textOf(Buffer.concat(chunks))
}

/** The terminal of this process. Colours are off where the output is no terminal, or `NO_COLOR` is set. */
export const processTerminal = (): Terminal => ({
  env: process.env,
  isInteractive: process.stdin.isTTY === true,
  hasColors: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  readInput: () => readAll(process.stdin),
  print: text => process.stdout.write(`${text}\n`),
  complain: text => process.stderr.write(`${text}\n`),
})
