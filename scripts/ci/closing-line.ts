// The last line of a CI run: the tallies of the commands that were run, added up. A command that left none
// died before it could count, which is a failure.
import { add, closingLine, isGreen, none, readTally } from '../shared/tally.ts'

const tallies = await Promise.all(process.argv.slice(2).map(readTally))
const total = tallies.map(tally => tally ?? { ...none, failed: 1 }).reduce(add, none)
console.log(closingLine(total))
if (!isGreen(total)) process.exitCode = 1
