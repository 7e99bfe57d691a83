import { startPlayground } from './playground.ts'

const defaultPort = 4100

const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return defaultPort
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Error(`PORT is ${JSON.stringify(text)}: give a number from 0 to 65535.`)
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const explain = (error: unknown): string => {
  if (!isTaken(error)) return error instanceof Error ? error.message : String(error)
  const port = portOf(process.env.PORT)
  return `Port ${port} is taken: stop what listens there, or choose another one, such as PORT=0 npm start.`
}

try {
  const { url, close } = await startPlayground({ port: portOf(process.env.PORT) })
  console.log(`\n  Payments playground, SIMULATED gateways, no real money:  ${url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await close()
      process.exit(0)
    })
  }
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
