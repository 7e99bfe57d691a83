import { type Context, Hono } from 'hono'
import { SandboxError } from '../../errors.ts'
import type { Gateway } from '../../gateways/gateway.ts'
import type { Sandbox } from '../../options.ts'
import { statuses } from '../control/errors.ts'
import { arm } from '../control/faults.ts'
import { advance } from '../control/overview.ts'
import { sameOrigin } from '../guards.ts'
import { pageHeaders } from '../page.ts'
import { formOf, matchOf, orderPost, timesOf } from './forms.ts'
import { consolePage } from './page.ts'

/** The control page, and what its buttons do. Each button leads back to it. */
export function consoleRoutes(sandbox: Sandbox, gateways: readonly Gateway[]): Hono {
  const routes = new Hono()
  const back = (context: Context) => context.redirect('..', 303)
  routes.use(sameOrigin)
  routes.onError((error, context) => {
    if (!(error instanceof SandboxError)) throw error
    return context.html(
      consolePage({ sandbox, root: '../' }, error.message),
      statuses[error.code],
      pageHeaders,
    )
  })

  routes.get('/', context => context.html(consolePage({ sandbox, root: '' }), 200, pageHeaders))
  routes.post('/_page/order', async context => {
    orderPost(sandbox, gateways, await formOf(context))
    return back(context)
  })
  routes.post('/_page/fault', async context => {
    const form = await formOf(context)
    arm(sandbox.faults, { name: form.name, ...matchOf(form), times: timesOf(form) })
    return back(context)
  })
  routes.post('/_page/clear', async context => {
    sandbox.faults.clear((await formOf(context)).which)
    return back(context)
  })
  for (const verb of ['hold', 'release', 'lose'] as const) {
    routes.post(`/_page/${verb}`, context => {
      sandbox.control[verb]()
      return back(context)
    })
  }
  routes.post('/_page/clock', async context => {
    await advance(sandbox, Number((await formOf(context)).seconds) * 1000)
    return back(context)
  })
  routes.post('/_page/reset', context => {
    sandbox.reset()
    return back(context)
  })
  return routes
}
