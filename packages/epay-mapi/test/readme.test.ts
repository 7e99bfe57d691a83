import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describeFieldTables } from '@pay/conformance'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { everyDialect } from './support/every-dialect.ts'
import { settingsTable } from './support/settings-table.ts'

const file = new URL('../README.md', import.meta.url)

describeFieldTables(
  file,
  everyDialect.flatMap(([dialect, { operations }]) =>
    operations.map(operation => ({ ...operation, name: `${dialect}:${operation.name}` })),
  ),
)

const marked = /(<!-- settings -->\n)[\s\S]*?(<!-- end -->)/
const before = readFileSync(file, 'utf8')
if (process.env.UPDATE_DOCS === '1') {
  writeFileSync(file, before.replace(marked, `$1\n${settingsTable}\n\n$2`))
}
const readme = readFileSync(file, 'utf8')

/** Every program of the README with what it says it prints. */
const programs = [
  ...readme.matchAll(
    /^```js\n([\s\S]*?)^```\n\nprints[^`]*(?:`[^`\n]+`[^`]*)*^```text\n([\s\S]*?)^```$/gm,
  ),
].map(([, code = '', prints = '']) => [code.split('\n').length, code, prints] as const)

const printedBy = async (code: string): Promise<string> => {
  const server = await createSandbox().listen()
  onTestFinished(() => server.close())
  const program = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, PAY_BASE_URL: `${server.url}/epay` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = await Promise.all([text(program.stdout), once(program, 'close')])
  return printed
}

describe('the README', () => {
  it('has the defaults of every dialect (UPDATE_DOCS=1 writes them)', () => {
    expect(readme).toContain(`<!-- settings -->\n\n${settingsTable}\n\n<!-- end -->`)
  })

  it('has a first example, and the life of a payment for both kinds of gateways', () => {
    expect(programs).toHaveLength(3)
    expect(readme.match(/^```js$/gm)).toHaveLength(3)
  })

  it.each(programs)(
    'has a program of %i lines that runs as pasted and prints what stands below it',
    async (_, code, prints) => {
      expect(await printedBy(code)).toBe(prints)
    },
    20_000,
  )
})
