// The last line of a CI run: every tally that its commands kept, added up.
import { closingLine, isGreen, sumTallies } from '../shared/tally.ts'

const total = await sumTallies()
console.log(closingLine(total))
if (!isGreen(total)) process.exitCode = 1
