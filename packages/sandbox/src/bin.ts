#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { createSandbox } from './sandbox.ts'

const usage = `Usage: pay-sandbox [--port NUMBER] [--seed TEXT]

Starts the simulated payment gateways on this machine, with their demo merchants.
SIMULATED: no money moves. --port 0 takes any free port. Default: 4010.`

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: 'sandbox' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port must be a whole number from 0 to 65535')
  }
  return { ...values, port }
}

const start = async ({ port, seed }: { port: number; seed: string }) => {
  const sandbox = createSandbox({ seed })
  const server = await sandbox.listen({ port })
  console.log(`SIMULATED gateways at ${server.url}`)
  for (const { gateway, id, currency } of sandbox.merchants) {
    console.log(`  ${server.url}/${gateway}  merchant ${id}  ${currency}`)
  }
  const stop = async () => {
    await server.close()
    process.exit(0)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

try {
  const options = readOptions()
  if (options.help) console.log(usage)
  else await start(options)
} catch (error) {
  console.error(`pay-sandbox: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
