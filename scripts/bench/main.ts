// Speed as ratios within one process. `--json` for programs, `--alone` without the other libraries.
import { eventLoopRows } from './event-loop.ts'
import { md5Rows } from './md5.ts'
import { otherRows } from './others.ts'
import { machine, table } from './print.ts'
import { verdictOf } from './rows.ts'
import { rsaRows } from './rsa.ts'

const options = new Set(process.argv.slice(2))

const rows = [
  ...md5Rows(),
  ...rsaRows(),
  ...(await eventLoopRows()),
  ...(options.has('--alone') ? [] : await otherRows()),
]

const ok = rows.every(row => verdictOf(row) !== 'TOO SLOW')

if (options.has('--json')) {
  const judged = rows.map(row => ({ ...row, verdict: verdictOf(row) }))
  console.log(JSON.stringify({ ok, machine: machine(), rows: judged }, null, 2))
} else {
  const { cpu, cores, platform, node, v8, openssl } = machine()
  console.log(`${cpu}, ${cores} cores, ${platform}, Node ${node}, V8 ${v8}, OpenSSL ${openssl}\n`)
  console.log(table(rows))
}
if (!ok) process.exitCode = 1
