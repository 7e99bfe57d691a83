import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { type Keys, ownHost, ownOrigin, ownPage, pageHeaders } from './http/guards.ts'
import type { PageFile } from './http/pages.ts'
import { apiRoutes } from './routes/api.ts'
import { shopRoutes } from './routes/shop.ts'
import type { Workbench } from './workbench.ts'

/** What the server is made of besides the workbench. */
export interface AppOptions {
  readonly origin: string
  readonly sandboxUrl: string
  readonly keys: Keys
  readonly pages: ReadonlyMap<string, PageFile>
}

/** Every address of the playground, with the guards in front. */
export const createApp = (bench: Workbench, options: AppOptions): Hono => {
  const { origin, sandboxUrl, keys, pages } = options
  const { host, port } = new URL(origin)
  const hosts = [host, `localhost:${port}`]
  const app = new Hono()

  app.use(pageHeaders(sandboxUrl), ownHost(hosts))
  app.use('/api/*', ownOrigin(hosts), ownPage(keys))
  app.use('/notify/*', ownOrigin(hosts))
  app.route('/api', apiRoutes(bench, origin, keys.token))
  app.route('/', shopRoutes(bench, pages.get('/return.html')))

  app.get('*', async (context, next) => {
    const { path } = context.req
    const file = pages.get(path === '/' ? '/index.html' : path)
    if (file === undefined) return next()
    if (path === '/') {
      setCookie(context, keys.cookieName, keys.cookie, { sameSite: 'Strict', httpOnly: true })
    }
    return context.body(file.bytes, 200, { 'content-type': file.type })
  })

  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status)
    bench.report(error)
    return context.json({ error: 'the playground itself stumbled' }, 500)
  })
  return app
}
