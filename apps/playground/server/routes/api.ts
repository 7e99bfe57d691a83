import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { OperationView, ProviderView, Session } from '../../shared/api.ts'
import type { FormCall } from '../calls/call.ts'
import { draftOf } from '../calls/drafts.ts'
import { makeCall } from '../calls/make-call.ts'
import { priorKindOf } from '../calls/operations.ts'
import { previewOf } from '../calls/preview.ts'
import { settleWith } from '../calls/settle.ts'
import { faultsOf, withFault } from '../calls/with-fault.ts'
import { tricks } from '../tricks.ts'
import type { Connected, Workbench } from '../workbench.ts'
import { eventsOf } from './events.ts'
import { json } from './json.ts'
import { callIn, readJson } from './read-form.ts'
import { ticketIn } from './read-ticket.ts'
import { simulatedRoutes } from './simulated.ts'

const maxBytes = 64 * 1024

const viewOf = (bench: Workbench, connected: Connected): ProviderView => {
  const { id, title, provider } = connected
  const operations = provider.operations.map((operation): OperationView => {
    const { name, title, kind, fields, source } = operation
    return { name, title, kind, fields, source, faults: faultsOf(bench, connected, operation) }
  })
  return { id, title, account: provider.account, operations }
}

const sessionOf = (bench: Workbench, token: string): Session => ({
  token,
  providers: bench.connected.map(one => viewOf(bench, one)),
  faults: bench.sandbox.faults.all.map(({ name, title, does }) => ({ name, title, does })),
  tricks: tricks.map(({ name, title }) => ({ name, title })),
})

const draftFor = (bench: Workbench, { connected, operation }: FormCall, origin: string) => {
  const { id, provider, variants } = connected
  const prior = priorKindOf(operation.name)
  const place = {
    notifyUrl: `${origin}/notify/${id}`,
    returnUrl: `${origin}/return/${id}`,
    newOrderId: bench.newOrderId,
    now: bench.now,
    latest: prior === null ? undefined : bench.orders.latest(provider, prior),
  }
  return draftOf(operation, place, variants[operation.name])
}

/** What the page asks for and does. The guards stand before it. */
export const apiRoutes = (bench: Workbench, origin: string, token: string): Hono => {
  const { print } = bench
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: maxBytes }))

  const session = sessionOf(bench, token)
  routes.get('/session', context => json(context, print, session))
  routes.get('/events', context => eventsOf(bench, context.req.header('last-event-id')))

  routes.post('/draft', async context => {
    const call = callIn(bench, await readJson(context.req))
    return json(context, print, draftFor(bench, call, origin))
  })
  routes.post('/preview', async context => {
    const body = await readJson(context.req)
    return json(context, print, previewOf(bench, callIn(bench, body), body.reveal === true))
  })
  routes.post('/call', async context => {
    const call = callIn(bench, await readJson(context.req))
    return json(context, print, await withFault(bench, call, () => makeCall(bench, call)))
  })
  routes.post('/reconcile', async context => {
    const { connected: one, ticket } = ticketIn(bench, await readJson(context.req))
    const answer = await settleWith(bench, one, ticket)
    return answer === null ? context.notFound() : json(context, print, answer)
  })
  routes.route('/simulated', simulatedRoutes(bench))
  return routes
}
