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
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  )

/** Runs a program as it stands in the README, against a simulated gateway of its own. */
const outputOf = async (program: string) => {
  // refunds that do not take their time
  const sandbox = createSandbox({ gateways: { mpay: { refundStepMs: 20 } } })
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
  const running = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    ...{ cwd, env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = await Promise.all([text(running.stdout), once(running, 'close')])
  return printed
}

describe('the README', () => {
  const programs = blocks('js').slice(0, 2)

  it.each(programs.map((program, index) => [index, program] as const))(
    'has a program that prints what stands below it (%i)',
    async (index, program) => {
      expect(await outputOf(program)).toBe(blocks('text')[index])
    },
  )
})
