import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { OperationDescription } from '@pay/core'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMmk } from '../../mmk/src/index.ts'
import { createPayoutCo } from '../../payout-co/src/index.ts'
import { createBare } from './support/bare-country.ts'
import { examplesIn, readReadme, tableOf, tablesIn, updateTables } from './support/readme.ts'

const settings = {
  baseUrl: 'https://gateway.example',
  merchantId: '10006',
  secret: 'unit-test-key-000',
}

const packages: readonly [string, readonly OperationDescription[]][] = [
  ['eoopay', createBare(settings).operations],
  ['mmk', createMmk(settings).operations],
  ['payout-co', createPayoutCo(settings).operations],
]

if (process.env.UPDATE_DOCS === '1') {
  for (const [name, operations] of packages) updateTables(name, operations)
}

describe.each(packages)('the README of %s', (name, operations) => {
  const readme = readReadme(name)

  const tables = tablesIn(readme)

  it.each(operations)('has the fields of $name (UPDATE_DOCS=1 writes them)', operation => {
    const ours = tables.filter(({ names }) => names.includes(operation.name))
    expect(ours.map(({ table }) => table)).toEqual([tableOf(operation)])
  })

  it('has no table of a call that is not there', () => {
    const named = tables.flatMap(({ names }) => names)
    expect(named.sort()).toEqual(operations.map(one => one.name).sort())
  })

  const examples = examplesIn(readme)

  it('has an example of twelve lines within the first screen', () => {
    const lines = examples[0]?.code.trimEnd().split('\n') ?? []
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(12)
    expect(readme.split('\n').findIndex(line => line.startsWith('```js'))).toBeLessThan(12)
  })

  it('has the whole life in one more', () => {
    expect(examples).toHaveLength(2)
    for (const word of ['payments.create', 'payouts.create', 'balances.query', 'notifications']) {
      expect(examples[1]?.code).toContain(word)
    }
  })

  it.each(examples)(
    'has an example that prints what stands below it ($#)',
    { timeout: 30_000 },
    async ({ code, prints }) => {
      const server = await createSandbox().listen()
      onTestFinished(() => server.close())
      const program = spawn(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: fileURLToPath(new URL(`../../${name}/`, import.meta.url)),
        env: { ...process.env, PAY_BASE_URL: `${server.url}/eoopay` },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const [printed] = await Promise.all([text(program.stdout), once(program, 'close')])
      expect(printed).toBe(prints)
    },
  )
})
