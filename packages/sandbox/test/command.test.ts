import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readOptions, usage } from '../src/command.ts'
import { createSandbox, gatewayNames } from '../src/index.ts'

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url))
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })

describe('the options', () => {
  it('have defaults', () => {
    expect(readOptions([])).toEqual({
      ...{ port: 4010, seed: 'sandbox', only: gatewayNames, faults: [] },
      ...{ help: false, listFaults: false },
    })
  })

  it('are read', () => {
    const args = '--port 0 --seed s --gateway epay --gateway mpay --fault redirect -h'
    expect(readOptions(args.split(' '))).toMatchObject({
      ...{ port: 0, seed: 's', only: ['epay', 'mpay'], faults: ['redirect'], help: true },
    })
  })

  it.each([
    ['--port 65536', 'whole number'],
    ['--port x', 'whole number'],
    ['--port=', 'whole number'],
    ['--gateway stripe', 'one of eoopay, epay, epay-ypay, epay-rainbow-v1, epay-rainbow-v2, mpay'],
    ['--fault bad', 'There is no fault "bad"'],
    ['--fault refuse-connection', 'do not start the server'],
    ['--prot 1', "Unknown option '--prot'"],
    ['surplus', 'Unexpected argument'],
  ])('refuse %s', (text, words) => {
    expect(() => readOptions(text.split(' '))).toThrow(words)
  })
})

describe('the command', () => {
  it('lists every fault, one a line', () => {
    const { stdout, status } = run('--list-faults')
    const lines = stdout.trimEnd().split('\n')
    expect(status).toBe(0)
    expect(lines).toHaveLength(createSandbox().faults.all.length)
    expect(lines[2]).toBe('drop-after-commit  -F03  after  Dropped, done')
  })

  it('says how it is used, and what was wrong', () => {
    expect(run('--help')).toMatchObject({ stdout: `${usage}\n`, status: 0 })
    expect(run('--port', 'x')).toMatchObject({
      ...{ stdout: '', stderr: 'pay-sandbox: --port must be a whole number from 0 to 65535\n' },
      status: 2,
    })
  })

  it('serves the gateways that are wanted, with the faults that are wanted, until it is told to stop', async () => {
    const args = ['--port', '0', '--gateway', 'epay', '--fault', 'too-many-requests']
    const server = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void server.kill('SIGKILL'))
    const lines: string[] = []
    for await (const line of createInterface({ input: server.stdout })) {
      lines.push(line)
      if (line.includes('every call')) break
    }
    const url = lines[0]?.split(' ').at(-1)
    expect(lines).toEqual([
      `SIMULATED gateways at ${url}`,
      `  ${url}/epay  merchant 1001  CNY`,
      `  ${url}/  orders, deliveries and faults, in the browser`,
      '  every call that can has too-many-requests',
    ])
    expect((await fetch(`${url}/epay/api/findorder`)).status).toBe(429)
    expect((await fetch(`${url}/mpay/orderquery.htm`)).status).toBe(404)
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })
})

/** A module of a merchant's own, as `--explain` takes it. */
const moduleOf = (source: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'pay-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'explain.mjs')
  writeFileSync(file, source)
  return file
}

describe('the command with --explain', () => {
  it('says in its answers what the module says', async () => {
    const fix = 'Sign the plain text.'
    const file = moduleOf(`export const explainRefused = () => [{ fix: '${fix}' }]`)
    const args = ['--port', '0', '--gateway', 'epay', '--explain', file]
    const server = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void server.kill('SIGKILL'))
    const [first] = await once(createInterface({ input: server.stdout }), 'line')
    const order = { pid: '1001', type: 'wxpay', out_trade_no: 'P1', name: 'VIP', money: '1.00' }
    const more = { notify_url: 'http://127.0.0.1:1/n', return_url: 'http://127.0.0.1:1/r' }
    const answer = await fetch(`${String(first).split(' ').at(-1)}/epay/pay/mapi.php`, {
      method: 'POST',
      body: new URLSearchParams({ ...order, ...more, sign: '0'.repeat(32), sign_type: 'MD5' }),
    })
    expect(await answer.text()).toContain(`SIMULATED: ${fix}`)
  })

  it('ends with one line where it cannot', () => {
    const empty = moduleOf('export const other = 1')
    for (const [name, words] of [
      ['./no-such-module.mjs', 'there is no module'],
      [empty, 'exports no function explainRefused'],
    ] as const) {
      const { status, stderr } = run('--port', '0', '--explain', name)
      expect(stderr).toMatch(new RegExp(`^pay-sandbox: --explain: .*${words}.*\n$`))
      expect(status).toBe(2)
    }
  })
})

describe('a sandbox with only some gateways', () => {
  it('knows nothing of the others', () => {
    const sandbox = createSandbox({ only: ['epay'] })
    expect(sandbox.merchants.map(({ gateway }) => gateway)).toEqual(['epay'])
    expect(new Set(sandbox.faults.places.map(({ gateway }) => gateway))).toEqual(new Set(['epay']))
    expect(() => sandbox.keys.mpay()).toThrow('This sandbox has no mpay.')
  })

  it('is refused when there is none of that name', () => {
    // @ts-expect-error there is no such gateway
    expect(() => createSandbox({ only: ['stripe'] })).toThrow('There is no gateway stripe.')
  })
})
