import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const blockOf = (language: string) =>
  new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? ''

describe('the README', () => {
  it('has an example of at most twelve lines that prints what stands below it', async () => {
    const code = blockOf('js')
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(12)
    const program = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [printed] = await Promise.all([text(program.stdout), once(program, 'close')])
    expect(printed).toBe(blockOf('text'))
  }, 20_000)
})
