import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describeFieldTables } from '@pay/conformance'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { offline } from './support/account.ts'

const file = new URL('../README.md', import.meta.url)

describeFieldTables(file, offline().operations)

const readme = readFileSync(file, 'utf8')
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
const blockOf = (language: string) => blocks.find(block => block[1] === language)?.[2] ?? ''

describe('the README', () => {
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
