/** The commands, for programs that want to run them in their own process. */
export { exitCodes } from './exit-codes.ts'
export { processTerminal, type Terminal } from './output/terminal.ts'
export { run } from './run.ts'
