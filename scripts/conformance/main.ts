// `pnpm conformance`: holds every provider to the suite, and the suite to wrong providers. See `--help`.
import { add, none, saveTally } from '../shared/tally.ts'
import { attacks } from './attacks.ts'
import { faults } from './faults.ts'
import { messages } from './messages.ts'
import { mutants } from './mutants.ts'
import { help, type Options, type PartName, readOptions } from './options.ts'
import type { Part, PartResult } from './part.ts'
import { suite } from './suite.ts'

const parts: Readonly<Record<PartName, Part>> = { suite, attacks, mutants, faults, messages }

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`)
    process.exit(2)
  }
}

async function runPart(name: PartName, { long, json }: Options): Promise<PartResult> {
  const print = json ? () => {} : console.log
  const result = await parts[name]({ long, print })
  print(result.line)
  return result
}

const options = optionsOrExit()
if (options.help) {
  console.log(help)
  process.exit(0)
}
const results = new Map<PartName, PartResult>()
for (const name of options.parts) results.set(name, await runPart(name, options))

const ok = [...results.values()].every(({ failing }) => failing.length === 0)
if (options.json) {
  const shown = [...results].map(([name, { counts, failing }]) => [name, { counts, failing }])
  console.log(JSON.stringify({ ok, long: options.long, ...Object.fromEntries(shown) }, null, 2))
}
await saveTally('conformance', [...results.values()].map(({ tally }) => tally).reduce(add, none))
process.exitCode = ok ? 0 : 1
