// Speed as ratios within one process. `--json` for programs, `--alone` without the other libraries.
import { eventLoopRows } from './event-loop.ts'
import { md5Rows } from './md5.ts'
import { otherRows } from './others.ts'
import { machine, table } from './print.ts'
import { isWithin } from './rows.ts'
import { rsaRows } from './rsa.ts'

const options = new Set(process.argv.slice(2))

const rows = [
  ...md5Rows(),
  ...rsaRows(),
  ...(await eventLoopRows()),
  ...(options.has('--alone') ? [] : await otherRows()),
]

if (options.has('--json')) {
  const ok = rows.every(isWithin)
  console.log(JSON.stringify({ ok, machine: machine(), rows }, null, 2))
} else {
  const { cpu, cores, platform, node, v8, openssl } = machine()
  console.log(`${cpu}, ${cores} cores, ${platform}, Node ${node}, V8 ${v8}, OpenSSL ${openssl}\n`)
  console.log(table(rows))
}
if (!rows.every(isWithin)) process.exitCode = 1
