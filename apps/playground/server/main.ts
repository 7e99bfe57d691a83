import { portOf } from './port.ts'

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const explain = (error: unknown): string => {
  if (!isTaken(error)) return error instanceof Error ? error.message : String(error)
  const port = portOf(process.env.PORT)
  return `Port ${port} is taken: stop what listens there, or choose another one, such as PORT=0 npm start.`
}

try {
  const port = portOf(process.env.PORT)
  // after the port, so that a wrong one is told at once
  const { startPlayground } = await import('./playground.ts')
  const { url, close } = await startPlayground({ port })
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
