import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../server/main.ts', import.meta.url))

/** Starts the server as `npm start` does. It needs the built page. */
const start = (port: string, more = {}) => {
  const env = { ...process.env, NODE_ENV: 'development', PORT: port, ...more }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.text += text
    })
  }
  return { child, said }
}

const addressIn = async ({ child, said }: ReturnType<typeof start>): Promise<string> => {
  for await (const _ of child.stdout ?? []) if (said.text.includes('http')) break
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said.text)?.[0] ?? said.text
}

const exitOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0]

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one address and ends well on %s',
    async signal => {
      const started = start('0')
      const url = await addressIn(started)
      expect((await fetch(url)).status).toBe(200)
      expect(started.said.text).toContain('SIMULATED')
      expect(started.said.text.match(/http/g)).toHaveLength(1)
      const ends = exitOf(started.child)
      started.child.kill(signal)
      expect(await ends).toBe(0)
      await expect(fetch(url)).rejects.toThrow()
    },
  )

  it('says in one line what to do about a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const { child, said } = start(`${port}`)
    expect(await exitOf(child)).toBe(1)
    expect(said.text.trim()).toMatch(new RegExp(`^Port ${port} is taken: .*PORT=0 npm start\\.$`))
  })

  it.each(['x', '-1', '70000', '1.5'])('says that %s is no port', async port => {
    const { child, said } = start(port)
    expect(await exitOf(child)).toBe(1)
    expect(said.text.trim()).toMatch(/^PORT is .*65535\.$/)
  })

  it('does not start where money could be real', async () => {
    const { child, said } = start('0', { NODE_ENV: 'production' })
    expect(await exitOf(child)).toBe(1)
    expect(said.text).toContain('production')
  })
})
