// The account of attacks, over the report of the unit tests or over the one that is named.
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import { readTests } from './read-tests.ts'
import { accountLine, takeAccount } from './take-account.ts'

const tests = await readTests(process.argv[2] ?? join(root, 'reports', 'unit.json'))
const account = await takeAccount(tests, console.log)
console.log(accountLine(account))
if (account.problems.length > 0) process.exitCode = 1
