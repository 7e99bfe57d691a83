import { parseArgs } from 'node:util'
import { type FaultName, faultNamed } from './faults/table/index.ts'
import { type GatewayName, gatewayNames } from './gateways/index.ts'

export const usage = `Usage: pay-sandbox [--port NUMBER] [--seed TEXT] [--gateway NAME]... [--fault NAME]...
                   [--explain MODULE]
       pay-sandbox --list-faults

Starts the simulated payment gateways on this machine, with their demo merchants.
SIMULATED: no money moves.

  --port NUMBER    Default: 4010. 0 takes any free port.
  --seed TEXT      Numbers and keys follow from it. Default: sandbox.
  --gateway NAME   Only this one; may be given several times: ${gatewayNames.join(', ')}.
  --fault NAME     Every call that can has it, until it is cleared on the control page.
  --explain MODULE Says in its answers why a signature does not fit. MODULE exports
                   explainRefused, as @pay/cli does.
  --list-faults    Prints all faults, one a line: name, end of an order number, whether the
                   harm comes before or after the call is done, and a few words.`

export interface Options {
  readonly port: number
  readonly seed: string
  readonly only: readonly GatewayName[]
  readonly faults: readonly FaultName[]
  /** A module's name or path. */
  readonly explain: string | undefined
  readonly help: boolean
  readonly listFaults: boolean
}

/** @throws when an option is unknown, or is given what it cannot take. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: 'sandbox' },
      gateway: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string', multiple: true, default: [] },
      explain: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      'list-faults': { type: 'boolean', default: false },
    },
  })
  const { seed, explain, help, gateway, fault, 'list-faults': listFaults } = values
  const only = gateway.length === 0 ? gatewayNames : gateway.map(gatewayNamed)
  const faults = fault.map(faultFor)
  return { port: portOf(values.port), seed, explain, help, listFaults, only, faults }
}

function faultFor(text: string): FaultName {
  const { name } = faultNamed(text)
  if (name !== 'refuse-connection') return name
  throw new Error('--fault refuse-connection: to refuse connections, do not start the server')
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error('--port must be a whole number from 0 to 65535')
}

function gatewayNamed(name: string): GatewayName {
  const known = gatewayNames.find(candidate => candidate === name)
  if (known) return known
  throw new Error(`--gateway must be one of ${gatewayNames.join(', ')}`)
}
