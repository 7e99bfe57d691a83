#!/usr/bin/env node
import { type Options, readOptions, usage } from './command.ts'
import { explainOf } from './explain-module.ts'
import { createSandbox } from './sandbox.ts'

const listFaults = () => {
  for (const { name, orderSuffix, phase, title } of createSandbox().faults.all) {
    console.log(`${name}  ${orderSuffix}  ${phase}  ${title}`)
  }
}

const start = async ({ port, seed, only, faults, explain }: Options) => {
  const explained = explain === undefined ? {} : { explain: await explainOf(explain) }
  const sandbox = createSandbox({ seed, only, ...explained })
  for (const name of faults) sandbox.faults.set(name)
  const server = await sandbox.listen({ port })
  console.log(`SIMULATED gateways at ${server.url}`)
  for (const { gateway, id, currency } of sandbox.merchants) {
    console.log(`  ${server.url}/${gateway}  merchant ${id}  ${currency}`)
  }
  console.log(`  ${server.url}/  orders, deliveries and faults, in the browser`)
  for (const { name } of sandbox.faults.armed) console.log(`  every call that can has ${name}`)
  const stop = async () => {
    await server.close()
    process.exit(0)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(usage)
  else if (options.listFaults) listFaults()
  else await start(options)
} catch (error) {
  console.error(`pay-sandbox: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
