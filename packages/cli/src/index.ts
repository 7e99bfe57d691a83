/** The commands, and what they know, for programs that want them in their own process. */
export { exitCodes } from './exit-codes.ts'
export { processTerminal, type Terminal } from './output/terminal.ts'
export { explainRefused, type Refused } from './refused.ts'
export { run } from './run.ts'
