import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../server/http/listen.ts'
import { portOf } from '../server/port.ts'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Keeps what was compiled, since every case starts a process of its own. */
const NODE_COMPILE_CACHE = pathOf('../node_modules/.cache/compiled')

/** Starts the server as `npm start` does. It needs the built page. */
const start = (port: string, NODE_ENV = 'development') => {
  const env = { ...process.env, NODE_COMPILE_CACHE, NODE_ENV, PORT: port }
  const main = pathOf('../server/main.ts')
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
    const { origin, close } = await listen(0, () => () => new Response())
    onTestFinished(close)
    const { port } = new URL(origin)
    const { child, said } = start(port)
    expect(await exitOf(child)).toBe(1)
    expect(said.text.trim()).toMatch(new RegExp(`^Port ${port} is taken: .*PORT=0 npm start\\.$`))
  })

  it('says in one line what is wrong with a port', async () => {
    const { child, said } = start('70000')
    expect(await exitOf(child)).toBe(1)
    expect(said.text.trim()).toBe('PORT is "70000": give a number from 0 to 65535.')
  })

  it('does not start where money could be real', async () => {
    const { child, said } = start('0', 'production')
    expect(await exitOf(child)).toBe(1)
    expect(said.text).toContain('production')
  })
})

describe('a port', () => {
  it('is the one that was asked for, any free one, or the usual one', () => {
    expect(['8080', '0', '65535', '', undefined].map(portOf)).toEqual([8080, 0, 65535, 4100, 4100])
  })

  it.each(['x', '-1', '65536', '1.5', ' 80', '0x50'])('is no %j', text => {
    expect(() => portOf(text)).toThrow(/^PORT is .*65535\.$/)
  })
})
