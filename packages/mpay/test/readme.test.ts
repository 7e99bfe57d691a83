import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { OperationDescription } from '@pay/core'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { offline } from './support/account.ts'

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

const sectionOf = (name: string) =>
  readme.split(`\`${name}\`:\n\n`)[1]?.split('\n\n')[0]?.split('\n') ?? []

describe('the README', () => {
  it.each(offline().operations)('has the table of the fields of $name', operation => {
    expect(sectionOf(operation.name)).toEqual([...head, ...rowsOf(operation)])
  })

  it('has an example that runs as pasted and prints what stands below it', async () => {
    const sandbox = createSandbox()
    const server = await sandbox.listen()
    onTestFinished(() => server.close())
    const { privateKey, platformPublicKey } = sandbox.keys.mpay()
    const env = {
      ...process.env,
      PAY_BASE_URL: `${server.url}/mpay`,
      MPAY_PRIVATE_KEY: privateKey,
      MPAY_PLATFORM_KEY: platformPublicKey,
    }
    const cwd = fileURLToPath(new URL('..', import.meta.url))
    const args = ['--input-type=module', '--eval', blockOf('js')]
    const program = spawn(process.execPath, args, {
      ...{ cwd, env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [printed] = await Promise.all([text(program.stdout), once(program, 'close')])
    expect(printed).toBe(blockOf('text'))
  })
})
