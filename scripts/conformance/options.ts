import { parseArgs } from 'node:util'

export const partNames = ['suite', 'attacks', 'mutants', 'faults', 'messages'] as const
export type PartName = (typeof partNames)[number]

export interface Options {
  /** In the order in which they run. */
  readonly parts: readonly PartName[]
  readonly long: boolean
  readonly json: boolean
  readonly help: boolean
}

export const help = `Holds every provider to the suite, and the suite to wrong providers.

  pnpm conformance              everything below, in its short form
  pnpm conformance --suite      the suite of every provider
  pnpm conformance --attacks    38 classes of attacks, by provider and way
  pnpm conformance --mutants    wrong copies of providers: the suite has to reject each
  pnpm conformance --faults     what every call makes of every fault of the simulated gateways
  pnpm conformance --messages   every field that the simulated gateways send

  --long    the long forms: 10 000 mutants of each notification and of each answer (--attacks),
            10 000 random requests to each gateway and 100 000 sets of fields against PHP (--suite),
            every mutant through its whole suite (--mutants)
  --json    prints one object with counts and the failing names, and nothing else
  --help    prints this

Parts can be combined. Ends with 0 when everything holds, with 1 when something does not.
`

const flag = { type: 'boolean', default: false } as const

/**
 * Reads the arguments of the command.
 *
 * @throws {TypeError} for an option that there is not, or a word that is none.
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ suite: flag, attacks: flag, mutants: flag, faults: flag, messages: flag },
      ...{ long: flag, json: flag, help: { ...flag, short: 'h' } },
    },
  })
  const named = partNames.filter(name => values[name])
  const { long, json, help: asked } = values
  return { parts: named.length === 0 ? partNames : named, long, json, help: asked }
}
