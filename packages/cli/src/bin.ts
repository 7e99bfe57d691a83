#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts'
import { processTerminal } from './output/terminal.ts'
import { run } from './run.ts'
import { oldNode } from './version.ts'

const terminal = processTerminal()
const complaint = oldNode(process.versions.node)
if (complaint === null) process.exitCode = await run(process.argv.slice(2), terminal)
else {
  terminal.complain(`pay: ${complaint}`)
  process.exitCode = exitCodes.badInput
}
