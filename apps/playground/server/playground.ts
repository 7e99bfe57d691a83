import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { explainRefused } from '@pay/cli'
import { createSandbox } from '@pay/sandbox'
import { createApp } from './app.ts'
import { listen } from './http/listen.ts'
import { loadPages, type PageFile } from './http/pages.ts'
import { createDemos, type Demos } from './providers.ts'
import { createSecrets, type Secrets } from './secrets.ts'
import { createWorkbench, type Workbench } from './workbench.ts'

/** How to start. */
export interface PlaygroundOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Makes the keys of the demo accounts. Default: random, and gone when the process ends. */
  readonly newSecret?: () => string
  /** How long a provider waits for its gateway, in milliseconds. Default: 5 000. */
  readonly timeoutMs?: number
  /** What can be tried. Default: the one list. */
  readonly createDemos?: (secrets: Pick<Secrets, 'make' | 'keep'>) => Demos
  /** The page's files. Default: those that were built. */
  readonly pages?: ReadonlyMap<string, PageFile>
  /** Hears of errors that nobody foresaw. Default: the terminal. */
  readonly report?: (error: unknown) => void
}

/** A playground that runs. */
export interface Playground {
  readonly url: string
  /** What its routes work on, for tests. */
  readonly bench: Workbench
  /** Stops everything. May be called again. */
  close(): Promise<void>
}

const pagesFolder = fileURLToPath(new URL('../dist/client', import.meta.url))

const randomText = () => randomBytes(24).toString('base64url')

/**
 * Starts the simulated gateways and, in front of them, the playground. Both listen on this machine only.
 *
 * @throws the system's own error when the port is taken (`code: 'EADDRINUSE'`).
 */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const { port, newSecret = randomText, timeoutMs = 5000, report = console.error } = options
  const pages = options.pages ?? (await loadPages(pagesFolder))
  const secrets = createSecrets(newSecret)
  const demos = (options.createDemos ?? createDemos)(secrets)
  const sandbox = createSandbox({ gateways: demos.gateways, explain: explainRefused })
  const gateways = await sandbox.listen()
  try {
    const sandboxUrl = gateways.url
    const bench = createWorkbench({
      ...{ demos: demos.providers, secrets, sandbox, sandboxUrl, timeoutMs, report },
    })
    const server = await listen(port, origin => {
      const cookieName = `playground-${new URL(origin).port}`
      const keys = { cookieName, cookie: randomText(), token: randomText() }
      return createApp(bench, { origin, sandboxUrl, keys, pages }).fetch
    })
    let closing: Promise<unknown> | undefined
    const close = async () => {
      closing ??= Promise.all([server.close(), gateways.close()])
      await closing
    }
    return { url: server.origin, bench, close }
  } catch (error) {
    await gateways.close()
    throw error
  }
}
