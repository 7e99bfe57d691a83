import { Hono } from 'hono'
import type { Sandbox } from '../../options.ts'
import { answerError } from './errors.ts'
import { jsonOf, onlyNames, textOf, textsOf } from './json.ts'

/** Holding notifications back, and letting them go. */
export function notificationRoutes({ control }: Sandbox): Hono {
  const routes = new Hono()
  routes.onError(answerError)

  routes.get('/', context => context.json({ held: control.held }))
  routes.post('/hold', async context => {
    const json = await jsonOf(context)
    onlyNames(json, ['gateway', 'order'])
    control.hold({ gateway: textOf(json, 'gateway'), order: textOf(json, 'order') })
    return context.json({ held: control.held })
  })
  for (const verb of ['release', 'lose'] as const) {
    routes.post(`/${verb}`, async context => {
      const json = await jsonOf(context)
      onlyNames(json, ['ids'])
      control[verb](textsOf(json, 'ids'))
      return context.json({ held: control.held })
    })
  }
  return routes
}
