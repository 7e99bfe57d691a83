import { type Arguments, readArguments } from './arguments.ts'
import { explain } from './commands/explain.ts'
import { sign } from './commands/sign.ts'
import { verify } from './commands/verify.ts'
import { exitCodes } from './exit-codes.ts'
import { BadInput } from './failure.ts'
import { help } from './help.ts'
import { forPeople, forPrograms, type Report } from './output/report.ts'
import type { Terminal } from './output/terminal.ts'
import { version } from './version.ts'

type Command = (args: Arguments, terminal: Terminal) => Promise<Report>

const commands: Readonly<Record<string, Command>> = { sign, verify, explain }

const commandOf = ({ command }: Arguments): Command => {
  const known = Object.keys(commands).join(', ')
  if (command === undefined) throw new BadInput(`a command is missing: ${known}; see pay --help`)
  const found = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (found === undefined) throw new BadInput(`there is no command ${command}, only ${known}`)
  return found
}

const complain = (error: unknown, wantsJson: boolean, terminal: Terminal): number => {
  const isOurs = error instanceof BadInput
  // whatever else goes wrong may hold a value: only its kind is told
  const message = isOurs ? error.message : 'the input cannot be used'
  terminal.complain(`pay: ${message}`)
  if (wantsJson) terminal.print(JSON.stringify({ ok: false, findings: [], error: message }))
  return exitCodes.badInput
}

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 right, 1 wrong, 2 bad input
 */
export const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    const given = readArguments(args)
    if (given.version) terminal.print(version)
    else if (given.help || args.length === 0) terminal.print(help)
    else return await report(await commandOf(given)(given, terminal), given, terminal)
    return exitCodes.right
  } catch (error) {
    return complain(error, args.includes('--json'), terminal)
  }
}

const report = async (found: Report, { json }: Arguments, terminal: Terminal): Promise<number> => {
  terminal.print(json ? forPrograms(found) : forPeople(found, terminal.hasColors))
  return found.ok ? exitCodes.right : exitCodes.wrong
}
