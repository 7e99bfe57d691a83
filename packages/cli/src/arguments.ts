import { parseArgs } from 'node:util'
import { BadInput } from './failure.ts'

const options = {
  provider: { type: 'string', short: 'p' },
  call: { type: 'string', short: 'c' },
  text: { type: 'string', short: 't' },
  'key-env': { type: 'string', multiple: true },
  'key-file': { type: 'string', multiple: true },
  signature: { type: 'string' },
  'signed-text': { type: 'string' },
  'notify-query-key': { type: 'string', multiple: true },
  empty: { type: 'string' },
  'show-text': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true })

/** What the command line says. */
export type Arguments = ReturnType<typeof parse>['values'] & {
  readonly command: string | undefined
  /** The file with the fields; `-` or nothing for standard input. */
  readonly file: string | undefined
}

const keyOption = /^--?(?:key|secret|private-?key|password)(?:=|$)/

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')

/** Reads the command line. */
export const readArguments = (args: readonly string[]): Arguments => {
  if (args.some(arg => keyOption.test(arg))) {
    const why = 'arguments show in process lists and shell histories'
    throw new BadInput(
      `a key is never taken from an argument (${why}): use --key-env or --key-file`,
    )
  }
  try {
    const { values, positionals } = parse(args)
    const [command, file, surplus] = positionals
    if (surplus !== undefined) throw new BadInput('more than one file was given')
    return { ...values, command, file }
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(oneLine(error))
  }
}
