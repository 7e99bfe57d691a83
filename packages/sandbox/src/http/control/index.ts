import { Hono } from 'hono'
import type { Sandbox } from '../../options.ts'
import { jsonOnly, sameOrigin } from '../guards.ts'
import { answerError } from './errors.ts'
import { faultRoutes } from './faults.ts'
import { jsonOf } from './json.ts'
import { notificationRoutes } from './notifications.ts'
import { orderRoutes } from './orders.ts'
import { advance, overview } from './overview.ts'

/** What `sandbox.control` and `sandbox.faults` do, for tools that are not in this process. */
export function controlRoutes(sandbox: Sandbox): Hono {
  const routes = new Hono()
  routes.use(sameOrigin, jsonOnly)
  routes.onError(answerError)

  routes.get('/', context => context.json(overview(sandbox)))
  routes.get('/requests', context => context.json(sandbox.requests))
  routes.get('/deliveries', context => context.json(sandbox.deliveries))
  routes.route('/orders', orderRoutes(sandbox))
  routes.route('/faults', faultRoutes(sandbox))
  routes.route('/notifications', notificationRoutes(sandbox))
  routes.post('/clock', async context => {
    await advance(sandbox, (await jsonOf(context)).ms)
    return context.json(overview(sandbox))
  })
  routes.post('/reset', context => {
    sandbox.reset()
    return context.json(overview(sandbox))
  })
  return routes
}
