import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { OperationDescription } from '@pay/core'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEpayMapi } from '../src/index.ts'
import { settings } from './support/merchant.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
const blockOf = (language: string) => blocks.find(block => block[1] === language)?.[2] ?? ''

const yes = (is: boolean) => (is ? 'yes' : 'no')

const rowsOf = ({ fields }: OperationDescription): string[] =>
  fields.map(({ path, wire, required, signed, sensitive, rule }) => {
    const sent = wire === null ? '–' : `\`${wire}\``
    return `| \`${path}\` | ${sent} | ${yes(required)} | ${yes(signed)} | ${yes(sensitive)} | ${rule} |`
  })

const head = [
  '| field | sent as | required | signed | sensitive | rule |',
  '| --- | --- | --- | --- | --- | --- |',
]

describe('the README', () => {
  const { operations } = createEpayMapi(settings)

  it.each(operations)('has the table of the fields of $name', operation => {
    const missing = [...head, ...rowsOf(operation)].filter(row => !readme.includes(`${row}\n`))
    expect(missing).toEqual([])
  })

  it('has an example that runs as pasted and prints what stands below it', async () => {
    const server = await createSandbox().listen()
    onTestFinished(() => server.close())
    const env = { ...process.env, PAY_BASE_URL: `${server.url}/epay` }
    const cwd = fileURLToPath(new URL('..', import.meta.url))
    const args = ['--input-type=module', '--eval', blockOf('js')]
    const program = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [printed] = await Promise.all([text(program.stdout), once(program, 'close')])
    expect(printed).toBe(blockOf('text'))
  })
})
