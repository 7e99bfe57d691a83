import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describeFieldTables } from '@pay/conformance'
import type { OperationDescription } from '@pay/core'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMmk } from '../../mmk/src/index.ts'
import { createPayoutCo } from '../../payout-co/src/index.ts'
import { createBare } from './support/bare-country.ts'
import { examplesIn, readmeUrl, readReadme } from './support/readme.ts'

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

describe.each(packages)('the README of %s', (name, operations) => {
  const readme = readReadme(name)

  describeFieldTables(readmeUrl(name), operations)

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
