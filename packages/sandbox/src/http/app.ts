import { Hono } from 'hono'
import type { Gateway } from '../gateways/gateway.ts'
import type { Sandbox } from '../options.ts'
import { assetRoutes } from './assets.ts'
import { type CallEnv, type CallRooms, callRoutes } from './calls.ts'
import { consoleRoutes } from './console/index.ts'
import { controlRoutes } from './control/index.ts'

/** Every address of the sandbox. */
export function createApp(
  sandbox: Sandbox,
  gateways: readonly Gateway[],
  rooms: CallRooms,
): Hono<CallEnv> {
  const app = new Hono<CallEnv>()
  for (const gateway of gateways) {
    app.route(`/${gateway.id}`, callRoutes(gateway, rooms))
    app.route(`/${gateway.id}`, gateway.pages)
  }
  app.route('/_pages', assetRoutes())
  app.route('/_control', controlRoutes(sandbox))
  app.route('/', consoleRoutes(sandbox, gateways))
  return app
}
