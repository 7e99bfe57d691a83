import { Hono } from 'hono'
import { SandboxError } from '../../errors.ts'
import type { Gateway } from '../../gateways/gateway.ts'
import type { Sandbox } from '../../options.ts'
import { statuses } from '../control/errors.ts'
import { arm } from '../control/faults.ts'
import { advance } from '../control/overview.ts'
import { sameOrigin } from '../guards.ts'
import { pageHeaders } from '../page.ts'
import { type Form, formOf, matchOf, orderPost, timesOf } from './forms.ts'
import { consolePage } from './page.ts'

/** The control page, and what its buttons do. Each button leads back to it. */
export function consoleRoutes(sandbox: Sandbox, gateways: readonly Gateway[]): Hono {
  const routes = new Hono()
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
  for (const [name, press] of Object.entries(buttons(sandbox, gateways))) {
    routes.post(`/_page/${name}`, async context => {
      await press(await formOf(context))
      return context.redirect('..', 303)
    })
  }
  return routes
}

/** What each button does with what is filled in beside it. */
const buttons = (
  sandbox: Sandbox,
  gateways: readonly Gateway[],
): Readonly<Record<string, (form: Form) => void | Promise<void>>> => ({
  order: form => orderPost(sandbox, gateways, form),
  fault: form =>
    void arm(sandbox.faults, { name: form.name, ...matchOf(form), times: timesOf(form) }),
  clear: ({ which }) => sandbox.faults.clear(which),
  hold: () => sandbox.control.hold(),
  release: () => sandbox.control.release(),
  lose: () => sandbox.control.lose(),
  clock: ({ seconds }) => advance(sandbox, Number(seconds) * 1000),
  reset: () => sandbox.reset(),
})
