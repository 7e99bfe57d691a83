import { type Context, Hono } from 'hono'
import type { PageFile } from '../http/pages.ts'
import { receiveNotification } from '../merchant/notifications.ts'
import type { Workbench } from '../workbench.ts'

const find = ({ connected }: Workbench, context: Context) =>
  connected.find(({ id }) => id === context.req.param('provider'))

/** The addresses that a merchant gives to a gateway: for notifications, and for payers who come back. */
export const shopRoutes = (bench: Workbench, returnPage: PageFile | undefined): Hono => {
  const routes = new Hono()

  routes.all('/notify/:provider', async context => {
    const connected = find(bench, context)
    const reply = connected && (await receiveNotification(bench, connected, context.req.raw))
    return reply ?? context.notFound()
  })

  // gateways send a payer back with a form; nothing of it is read, since it proves nothing
  routes.on(['GET', 'POST'], '/return/:provider', context =>
    returnPage && find(bench, context)
      ? context.body(returnPage.bytes, 200, { 'content-type': returnPage.type })
      : context.notFound(),
  )

  routes.get('/document/:id', context => {
    const document = bench.documents.get(context.req.param('id'))
    if (document === undefined) return context.notFound()
    return context.body(document, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': 'sandbox allow-forms allow-scripts allow-top-navigation',
    })
  })
  return routes
}
